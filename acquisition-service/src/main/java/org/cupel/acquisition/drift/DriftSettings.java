package org.cupel.acquisition.drift;

import org.cupel.surrogate.drift.DriftThresholds;

/**
 * @param resultsBetweenChecks of one campaign
 * @param poolSample most materials of a pool that are looked at
 */
public record DriftSettings(int resultsBetweenChecks, int poolSample, DriftThresholds thresholds) {

    private static final int LARGEST_SAMPLE = 20_000;

    public DriftSettings {
        if (resultsBetweenChecks < 1) {
            throw new IllegalArgumentException(
                    "cupel.acquisition.drift.results-between-checks is " + resultsBetweenChecks + ". Give at least 1.");
        }
        if (poolSample < thresholds.minimumCases() || poolSample > LARGEST_SAMPLE) {
            throw new IllegalArgumentException("cupel.acquisition.drift.pool-sample is " + poolSample + ". Give "
                    + thresholds.minimumCases() + " (minimum-cases) to " + LARGEST_SAMPLE + ".");
        }
    }
}
