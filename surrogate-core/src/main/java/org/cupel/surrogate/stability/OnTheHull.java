package org.cupel.surrogate.stability;

import java.util.Comparator;
import java.util.List;

/**
 * When a material that the hull says to be on it is left there. Nearly a third of known oxides are exactly on the hull, so
 * the best single number for such a material is often exactly 0; a head that corrects it by a few meV/atom of noise loses
 * that, and with it the ties that rank correlation counts.
 *
 * @param withinEv corrections below this, in eV/atom, leave a material on the hull; 0 lets every correction through
 */
public record OnTheHull(double withinEv) {

    /** Every correction is let through. */
    public static final OnTheHull NEVER = new OnTheHull(0);

    /** Thresholds worth trying: errors of DFT energies among chemically alike compounds are of this size and below. */
    private static final double LARGEST_EV = 0.03;

    /** @throws IllegalArgumentException unless 0 ≤ withinEv is finite */
    public OnTheHull {
        if (!(withinEv >= 0) || Double.isInfinite(withinEv)) {
            throw new IllegalArgumentException(
                    "Corrections within " + withinEv + " eV/atom cannot be left out. Give 0 or more.");
        }
    }

    /**
     * What was said of a material that took no part in training.
     *
     * @param throughHullEv energy above hull before it was corrected, ≥ 0
     * @param correctedEv and after
     * @param truthEv its label
     */
    public record Case(double throughHullEv, double correctedEv, double truthEv) {}

    /** The threshold with the least mean absolute error on these, the smallest of several; {@link #NEVER} without any on the hull. */
    public static OnTheHull fit(List<Case> cases) {
        List<Case> smallestFirst = cases.stream()
                .filter(one -> one.throughHullEv() == 0 && one.correctedEv() > 0 && one.correctedEv() < LARGEST_EV)
                .sorted(Comparator.comparingDouble(Case::correctedEv))
                .toList();
        double best = 0;
        double change = 0;
        double least = 0;
        for (int i = 0; i < smallestFirst.size(); i++) {
            Case one = smallestFirst.get(i);
            change += Math.abs(one.truthEv()) - Math.abs(one.correctedEv() - one.truthEv());
            boolean tied =
                    i + 1 < smallestFirst.size() && smallestFirst.get(i + 1).correctedEv() == one.correctedEv();
            if (!tied && change < least) {
                least = change;
                best = Math.nextUp(one.correctedEv());
            }
        }
        return new OnTheHull(best);
    }

    /** The number to give for a material, eV/atom, never below the hull. */
    public double of(double throughHullEv, double correctedEv) {
        return throughHullEv == 0 && correctedEv < withinEv ? 0 : Math.max(0, correctedEv);
    }
}
