package org.cupel.surrogate.calibration;

/**
 * What a calibration must show, with whole clusters held out, to be chosen for its narrow intervals.
 *
 * @param lowestCoverage of all rows of each regime
 * @param highestCoverage likewise: beyond it, intervals are wider than asked for
 * @param worstClusterFloor coverage of the worst cluster in any regime
 * @param smallestCluster clusters with fewer rows are judged together
 * @param unlimitedShare of rows that may be left without an interval
 */
public record ChoiceDemands(
        double lowestCoverage,
        double highestCoverage,
        double worstClusterFloor,
        int smallestCluster,
        double unlimitedShare) {

    private static final double BAND = 0.02;
    private static final double FLOOR_BELOW = 0.10;
    private static final int SMALLEST_CLUSTER = 20;
    private static final double UNLIMITED_SHARE = 0.02;

    /** Within 0.02 of the target's coverage over all, at most 0.10 below it in the worst cluster of 20 rows or more. */
    public static ChoiceDemands of(Target target) {
        double coverage = 1 - target.miscoverage();
        return new ChoiceDemands(
                coverage - BAND, coverage + BAND, coverage - FLOOR_BELOW, SMALLEST_CLUSTER, UNLIMITED_SHARE);
    }
}
