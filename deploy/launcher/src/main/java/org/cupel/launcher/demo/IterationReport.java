package org.cupel.launcher.demo;

import org.cupel.surrogate.metric.RandomBaseline;

/**
 * One turn of the loop.
 *
 * @param labelled labels that the champion could learn from
 * @param tested materials sent to the lab in this iteration; 0 in the closing ranking
 * @param found how many of them were stable
 * @param foundTotal stable ones found since the start
 * @param random what random choice from the same pool finds with the whole budget so far
 * @param quality of the predictions that this iteration chose from
 * @param championRunId training run of the champion
 */
public record IterationReport(
        int iteration,
        int labelled,
        int tested,
        int found,
        int foundTotal,
        RandomBaseline random,
        ModelQuality quality,
        String championRunId,
        double seconds) {

    /** What random choice finds with this iteration's share of the budget, on average. */
    double randomPerIteration() {
        return tested * (double) random.hits() / random.pool();
    }
}
