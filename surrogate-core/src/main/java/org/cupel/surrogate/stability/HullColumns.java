package org.cupel.surrogate.stability;

/**
 * What a correction of hull distances is told besides the features of the crystal, one array of {@link #WIDTH} numbers a
 * crystal: energy of the hull (eV/atom), predicted distance to it (eV/atom, limited: beyond, it says no more than "far"),
 * number of competing compounds.
 */
public final class HullColumns {

    public static final int WIDTH = 3;

    private static final double FARTHEST_BELOW_EV = -0.3;
    private static final double FARTHEST_ABOVE_EV = 0.5;

    /** Below these, differences between rows mean nothing, and a correction must not be taught to read them. */
    private static final float[] SMALLEST_DEVIATION = {0.05f, 0.005f, 1f};

    private HullColumns() {}

    public static float[] of(StabilityEstimate estimate) {
        double distance = Math.max(FARTHEST_BELOW_EV, Math.min(FARTHEST_ABOVE_EV, estimate.relativeToHullEv()));
        return new float[] {(float) estimate.hullEnergyEv(), (float) distance, estimate.competingCompounds()};
    }

    /** The least standard deviation that column {@code column} counts as having. */
    public static float smallestDeviation(int column) {
        return SMALLEST_DEVIATION[column];
    }
}
