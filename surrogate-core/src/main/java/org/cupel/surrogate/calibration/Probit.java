package org.cupel.surrogate.calibration;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution and its inverse. */
final class Probit {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Probit() {}

    static double of(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    static double inverse(double z) {
        return NORMAL.cumulativeProbability(z);
    }
}
