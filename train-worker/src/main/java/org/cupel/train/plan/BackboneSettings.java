package org.cupel.train.plan;

import org.cupel.train.network.NetworkShape;

/**
 * Everything that decides how a backbone is pre-trained, apart from the data.
 *
 * @param batchSize crystals per step
 * @param learningRate highest rate of the schedule
 * @param clipNorm largest norm of a step's gradient
 */
public record BackboneSettings(
        NetworkShape shape,
        long seed,
        int epochs,
        int batchSize,
        double learningRate,
        double weightDecay,
        double clipNorm) {

    public BackboneSettings {
        if (epochs < 1 || batchSize < 2 || !(learningRate > 0)) {
            throw new IllegalArgumentException("epochs=" + epochs + ", batch size=" + batchSize + ", learning rate="
                    + learningRate + " make no training. Give at least one epoch, batches of 2 and a positive rate.");
        }
    }
}
