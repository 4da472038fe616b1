package org.cupel.crystal.hull;

import java.util.Arrays;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/** Atomic fractions rounded to 1e-9, as a key of hash maps: equal for Fe2O3, Fe4O6 and Fe0.4O0.6. */
final class Proportions {

    /** Atomic number and fraction in units of 1e-9 by turns, in order of atomic number. */
    private final long[] fractions;

    private Proportions(long[] fractions) {
        this.fractions = fractions;
    }

    static Proportions of(Composition composition) {
        Map<Element, Double> amounts = composition.amounts();
        double atoms = 0;
        for (double amount : amounts.values()) {
            atoms += amount;
        }
        long[] fractions = new long[2 * amounts.size()];
        int at = 0;
        for (Map.Entry<Element, Double> entry : amounts.entrySet()) {
            fractions[at++] = entry.getKey().atomicNumber();
            fractions[at++] = Math.round(1e9 * entry.getValue() / atoms);
        }
        return new Proportions(fractions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proportions that && Arrays.equals(fractions, that.fractions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fractions);
    }
}
