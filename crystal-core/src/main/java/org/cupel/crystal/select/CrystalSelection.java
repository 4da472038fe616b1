package org.cupel.crystal.select;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;

/**
 * Which crystals to take, written as terms joined by commas or semicolons; all of them must hold.
 *
 * <ul>
 *   <li>{@code elements=Li,Fe,O}: contains all of these, and maybe more
 *   <li>{@code only=Li,Co,O}: contains nothing but these
 *   <li>{@code exclude=Pb,Hg}: contains none of these
 *   <li>{@code tm-oxides}: contains O and at least one transition metal
 *   <li>{@code max-atoms=40}, {@code min-atoms=2}: limits to the cell, inclusive
 * </ul>
 *
 * <p>Example: {@code tm-oxides,max-atoms=40,exclude=Pb,Tl}. The empty text selects everything.
 */
public final class CrystalSelection implements Predicate<Crystal> {

    private static final CrystalSelection ALL = new CrystalSelection("", List.of());

    private final String expression;
    private final List<Predicate<Crystal>> terms;

    private CrystalSelection(String expression, List<Predicate<Crystal>> terms) {
        this.expression = expression;
        this.terms = terms;
    }

    public static CrystalSelection all() {
        return ALL;
    }

    /** @throws org.cupel.crystal.CrystalException for an unknown term, element or number; the message lists the terms */
    public static CrystalSelection parse(String expression) {
        return expression == null || expression.isBlank()
                ? ALL
                : new CrystalSelection(expression.strip(), new SelectionParser(expression).parse());
    }

    @Override
    public boolean test(Crystal crystal) {
        return terms.stream().allMatch(term -> term.test(crystal));
    }

    /** As it was written. */
    @Override
    public String toString() {
        return expression;
    }

    static Predicate<Crystal> containsAll(List<Element> elements) {
        return crystal -> elementsOf(crystal).containsAll(elements);
    }

    static Predicate<Crystal> containsOnly(List<Element> elements) {
        return crystal -> elements.containsAll(elementsOf(crystal));
    }

    static Predicate<Crystal> containsNone(List<Element> elements) {
        return crystal -> elements.stream().noneMatch(elementsOf(crystal)::contains);
    }

    static Predicate<Crystal> transitionMetalOxide() {
        return crystal -> elementsOf(crystal).contains(Element.O)
                && elementsOf(crystal).stream().anyMatch(Element::isTransitionMetal);
    }

    private static Set<Element> elementsOf(Crystal crystal) {
        return crystal.species().stream().collect(Collectors.toSet());
    }
}
