package org.cupel.train.figure;

import org.cupel.surrogate.metric.Rate;

/**
 * How often intervals of one level held the truth.
 *
 * @param level share that they promise, between 0 and 1
 */
public record LevelCoverage(double level, Rate observed) {

    /** @throws IllegalArgumentException when the level is no share */
    public LevelCoverage {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("A level of " + level + ". Give a share between 0 and 1.");
        }
    }
}
