package org.cupel.train.finetune;

/**
 * How heads are trained on a pre-trained backbone.
 *
 * @param headWidth width of a head's hidden layer
 * @param dropout share of its units that are left out at each step
 * @param headRate highest learning rate of the heads
 * @param epochs at most
 * @param patience epochs without a better validation error before a member stops
 * @param batchSize crystals per step
 */
public record FineTuneSettings(
        int headWidth, double dropout, double headRate, int epochs, int patience, int batchSize, double weightDecay) {

    public FineTuneSettings {
        if (headWidth < 1 || !(dropout >= 0 && dropout < 1) || epochs < 1 || batchSize < 2) {
            throw new IllegalArgumentException("head width=" + headWidth + ", dropout=" + dropout + ", epochs=" + epochs
                    + ", batch size=" + batchSize
                    + " make no training. Give a width and epochs of at least 1, a dropout below 1 and batches of 2.");
        }
    }
}
