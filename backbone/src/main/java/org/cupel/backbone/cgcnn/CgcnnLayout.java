package org.cupel.backbone.cgcnn;

import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightException;

/**
 * Extents of a published CGCNN, read off its tensors.
 *
 * @param width of an atom's state
 * @param convolutions how many
 * @param headWidth of the hidden layers after pooling
 * @param headLayers hidden layers after pooling, at least one
 */
record CgcnnLayout(int width, int convolutions, int headWidth, int headLayers) {

    static final int ELEMENT_FEATURES = 92;
    static final int BASIS = 41;

    /** @throws WeightException when a tensor is missing or has another shape */
    static CgcnnLayout of(Checkpoint checkpoint) {
        int width = (int) checkpoint.require("embedding.weight").shape()[0];
        int headWidth = (int) checkpoint.require("conv_to_fc.weight").shape()[0];
        CgcnnLayout layout = new CgcnnLayout(
                width,
                count(checkpoint, "convs.", ".fc_full.weight"),
                headWidth,
                1 + count(checkpoint, "fcs.", ".weight"));
        layout.check(checkpoint);
        return layout;
    }

    private static int count(Checkpoint checkpoint, String before, String after) {
        int count = 0;
        while (checkpoint.has(before + count + after)) {
            count++;
        }
        return count;
    }

    private void check(Checkpoint checkpoint) {
        linear(checkpoint, "embedding", width, ELEMENT_FEATURES);
        if (convolutions == 0) {
            throw new WeightException(checkpoint.source()
                    + " has no tensor 'convs.0.fc_full.weight'. Maybe it is the checkpoint of another network.");
        }
        for (int c = 0; c < convolutions; c++) {
            linear(checkpoint, "convs." + c + ".fc_full", 2L * width, 2L * width + BASIS);
            norm(checkpoint, "convs." + c + ".bn1", 2L * width);
            norm(checkpoint, "convs." + c + ".bn2", width);
        }
        linear(checkpoint, "conv_to_fc", headWidth, width);
        for (int layer = 0; layer < headLayers - 1; layer++) {
            linear(checkpoint, "fcs." + layer, headWidth, headWidth);
        }
        linear(checkpoint, "fc_out", 1, headWidth);
        checkpoint.number("normalizer.mean");
        checkpoint.number("normalizer.std");
    }

    private static void linear(Checkpoint checkpoint, String name, long out, long in) {
        checkpoint.require(name + ".weight", out, in);
        checkpoint.require(name + ".bias", out);
    }

    private static void norm(Checkpoint checkpoint, String name, long width) {
        for (String part : new String[] {"weight", "bias", "running_mean", "running_var"}) {
            checkpoint.require(name + "." + part, width);
        }
    }
}
