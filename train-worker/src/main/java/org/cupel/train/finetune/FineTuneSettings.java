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
 * @param freeze what of the backbone stays as it is
 * @param backboneRate highest learning rate of what does not
 * @param backboneEpochs after the heads were trained on the frozen features
 * @param microBatchAtoms a step's crystals pass the backbone in parts of about so many atoms
 */
public record FineTuneSettings(
        int headWidth,
        double dropout,
        double headRate,
        int epochs,
        int patience,
        int batchSize,
        double weightDecay,
        Freeze freeze,
        double backboneRate,
        int backboneEpochs,
        int microBatchAtoms) {

    /** A frozen backbone. */
    public FineTuneSettings(
            int headWidth,
            double dropout,
            double headRate,
            int epochs,
            int patience,
            int batchSize,
            double weightDecay) {
        this(headWidth, dropout, headRate, epochs, patience, batchSize, weightDecay, Freeze.ALL, 1e-5, 1, 256);
    }

    public FineTuneSettings {
        if (headWidth < 1 || !(dropout >= 0 && dropout < 1) || epochs < 1 || batchSize < 2) {
            throw new IllegalArgumentException("head width=" + headWidth + ", dropout=" + dropout + ", epochs=" + epochs
                    + ", batch size=" + batchSize
                    + " make no training. Give a width and epochs of at least 1, a dropout below 1 and batches of 2.");
        }
    }
}
