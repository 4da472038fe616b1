package org.cupel.train.finetune;

/**
 * A head: features to a hidden layer to the five outputs of a member. Its parameters are one flat vector: weight
 * [features, width], bias [width], weight [width, 5], bias [5].
 */
public record HeadShape(int features, int width) {

    /** Outputs of a head, as in {@link org.cupel.train.network.NetworkShape#OUTPUTS}. */
    public static final int OUTPUTS = 5;

    public int hiddenBias() {
        return features * width;
    }

    public int outputWeight() {
        return hiddenBias() + width;
    }

    public int outputBias() {
        return outputWeight() + width * OUTPUTS;
    }

    public int size() {
        return outputBias() + OUTPUTS;
    }
}
