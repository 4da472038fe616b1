package org.cupel.acquisition.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A property that a campaign can aim at, with its one unit, the units accepted for it and the values that make sense. */
public enum Property {
    E_ABOVE_HULL("eAboveHull", "eV/atom", "meV/atom", -2.0, 20.0, 0.1),
    FORMATION_ENERGY_PER_ATOM("formationEnergyPerAtom", "eV/atom", "meV/atom", -20.0, 20.0, 0.1),
    BAND_GAP("bandGap", "eV", "meV", 0.0, 30.0, 0.5);

    private static final double MILLI = 1e-3;

    private final String wireName;
    private final String unit;
    private final Map<String, Double> factors;
    private final double smallest;
    private final double largest;
    private final double tolerance;

    Property(String wireName, String unit, String milliUnit, double smallest, double largest, double tolerance) {
        this.wireName = wireName;
        this.unit = unit;
        this.factors = Map.of(unit, 1.0, milliUnit, MILLI);
        this.smallest = smallest;
        this.largest = largest;
        this.tolerance = tolerance;
    }

    public String wireName() {
        return wireName;
    }

    public String unit() {
        return unit;
    }

    /** The units accepted for a reported value, with their factor to {@link #unit()}. */
    public Map<String, Double> factors() {
        return factors;
    }

    /** The factor from the reported unit to {@link #unit()}, empty when the unit is not one of this property. */
    public OptionalDouble factor(String reportedUnit) {
        Double factor = factors.get(reportedUnit);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** Whether a value in {@link #unit()} can be true; far outside hints at a total energy or a wrong unit. */
    public boolean plausible(double value) {
        return Double.isFinite(value) && value >= smallest && value <= largest;
    }

    /**
     * Largest difference of two results that contradict each other in nothing as long as an uncertainty is missing, in {@link
     * #unit()}. Of energies it is the mean distance of PBE formation energies from measured ones, 0.1 eV/atom (Kirklin et al.,
     * npj Comput. Mater. 1, 15010, 2015); of gaps it is wide enough for the spread between samples and methods of one kind.
     */
    public double tolerance() {
        return tolerance;
    }

    /** Whether any plausible value lies between the bounds. */
    public boolean possible(double low, double high) {
        return low <= largest && high >= smallest;
    }

    /** Middle of the plausible values, in {@link #unit()}. */
    public double middle() {
        return (smallest + largest) / 2;
    }

    /** Standard deviation of values that are spread evenly over the plausible range, in {@link #unit()}. */
    public double spread() {
        return (largest - smallest) / Math.sqrt(12);
    }

    public String plausibleRange() {
        return smallest + " … " + largest + " " + unit;
    }

    /** As people write it: in letters of any case, with or without underscores, and energy_above_hull as well. */
    public static Optional<Property> meant(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .filter(property -> plain(property.wireName).equals(plain))
                .findFirst()
                .or(() -> plain.equals("energyabovehull") ? Optional.of(E_ABOVE_HULL) : Optional.empty());
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    public static Optional<Property> named(String wireName) {
        return Arrays.stream(values())
                .filter(property -> property.wireName.equals(wireName))
                .findFirst();
    }
}
