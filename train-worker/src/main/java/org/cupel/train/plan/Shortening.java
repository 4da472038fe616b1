package org.cupel.train.plan;

/**
 * A member's schedule was cut to keep the time budget, which decides its learning rates from then on.
 *
 * @param afterEpoch epochs trained when that happened
 * @param plannedEpochs from then on
 */
public record Shortening(int afterEpoch, int plannedEpochs) {}
