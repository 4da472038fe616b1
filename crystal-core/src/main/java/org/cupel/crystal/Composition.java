package org.cupel.crystal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Amounts of elements, in atoms per formula or cell. Immutable.
 *
 * <p>Equality is by amounts: {@code Fe2O3} and {@code Fe4O6} differ; compare {@link #reduced()} for the substance.
 */
public final class Composition {

    private final EnumMap<Element, Double> amounts;

    private Composition(EnumMap<Element, Double> amounts) {
        this.amounts = amounts;
    }

    /**
     * Reads a formula such as {@code LiFePO4}, {@code Ca3(PO4)2} or {@code Li0.5CoO2}.
     *
     * @throws UnknownElementException for a symbol outside the periodic table
     * @throws CrystalException for anything else that is not a formula
     */
    public static Composition parse(String formula) {
        return of(new FormulaParser(formula).parse());
    }

    /** @throws CrystalException if it is empty or an amount is not positive and finite */
    public static Composition of(Map<Element, Double> amounts) {
        if (amounts.isEmpty()) {
            throw new CrystalException("A composition without elements. Give at least one, such as {Fe: 1}.");
        }
        amounts.forEach(Composition::requirePositive);
        return new Composition(new EnumMap<>(amounts));
    }

    private static void requirePositive(Element element, double amount) {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new CrystalException(
                    "Amount " + amount + " of " + element + " is not positive. Leave out elements that are absent.");
        }
    }

    /** Elements in order of atomic number, with atoms of each. */
    public Map<Element, Double> amounts() {
        return Collections.unmodifiableMap(amounts);
    }

    public Set<Element> elements() {
        return Collections.unmodifiableSet(amounts.keySet());
    }

    /** Atoms of {@code element}, 0 if absent. */
    public double amount(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }

    /** Atomic fraction of {@code element}, 0 to 1. */
    public double fraction(Element element) {
        return amount(element) / atoms();
    }

    public double atoms() {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public double massDalton() {
        return amounts.entrySet().stream()
                .mapToDouble(entry -> entry.getKey().massDalton() * entry.getValue())
                .sum();
    }

    public boolean contains(Element element) {
        return amounts.containsKey(element);
    }

    /** Divided by the greatest common divisor of the amounts; unchanged if one of them is not whole. */
    public Composition reduced() {
        long divisor = 0;
        for (double amount : amounts.values()) {
            if (amount != Math.rint(amount) || amount > 1e15) {
                return this;
            }
            divisor = gcd(divisor, (long) amount);
        }
        return divisor == 1 ? this : dividedBy(divisor);
    }

    private Composition dividedBy(double divisor) {
        EnumMap<Element, Double> quotient = new EnumMap<>(amounts);
        quotient.replaceAll((element, amount) -> amount / divisor);
        return new Composition(quotient);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Smallest whole numbers, from electropositive to electronegative: {@code LiFePO4}, {@code Fe2O3}. */
    public String reducedFormula() {
        return Formulas.byElectronegativity(reduced().amounts);
    }

    /** As it is, from electropositive to electronegative: {@code Fe4O6}. */
    public String formula() {
        return Formulas.byElectronegativity(amounts);
    }

    /** Smallest whole numbers, by symbol: {@code FeLiO4P} (the reduced formula of OPTIMADE). */
    public String alphabeticalFormula() {
        return Formulas.alphabetical(reduced().amounts);
    }

    /** As it is in Hill's order: C, H, then by symbol; all by symbol without carbon. J. Am. Chem. Soc. 22, 478 (1900). */
    public String hillFormula() {
        return Formulas.hill(amounts);
    }

    /** Smallest whole numbers without the elements' names, most atoms first: {@code A4BCD} for LiFePO4 (as OPTIMADE). */
    public String anonymousFormula() {
        return Formulas.anonymous(reduced().amounts);
    }

    /** As {@link #reducedFormula()}, polyanions in brackets and diatomic gases and peroxides whole: {@code Ca3(PO4)2}. */
    public String prettyFormula() {
        return PrettyFormula.of(this);
    }

    /** Fraction of the mass that is {@code element}, 0 to 1. */
    public double weightFraction(Element element) {
        return amount(element) * element.massDalton() / massDalton();
    }

    /** Its elements by symbol: {@code Fe-Li-O}. */
    public String chemicalSystem() {
        return amounts.keySet().stream().map(Element::symbol).sorted().collect(Collectors.joining("-"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition that && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return formula();
    }
}
