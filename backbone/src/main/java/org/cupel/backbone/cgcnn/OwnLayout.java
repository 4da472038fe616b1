package org.cupel.backbone.cgcnn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightException;

/**
 * Extents and targets of a backbone that Cupel pre-trained itself, as its file tells them.
 *
 * @param hidden width of an atom's state
 * @param target place of the formation energy among the outputs, the first where there is none
 * @param centre of that target, in its unit
 * @param spread likewise
 */
record OwnLayout(
        int hidden,
        int convolutions,
        int headWidth,
        int neighbours,
        double cutoffAngstrom,
        double basisStepAngstrom,
        int outputs,
        int target,
        double centre,
        double spread) {

    static final String FORMAT = "cupel.backbone.cgcnn.1";
    static final String ELEMENTS = "element.features";
    static final int ELEMENT_ROWS = 119;

    private static final String ENERGY = "formationEnergyPerAtom";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws WeightException when the file is of another layout, or a tensor is missing or has another shape */
    static OwnLayout of(Checkpoint checkpoint) {
        String format = checkpoint.metadata().get("format");
        if (!FORMAT.equals(format)) {
            throw new WeightException(checkpoint.source() + " has format '" + format + "' instead of '" + FORMAT
                    + "'. Make one with ./cupel pretrain.");
        }
        JsonNode shape = json(checkpoint, "shape");
        JsonNode targets = json(checkpoint, "targets");
        int target = 0;
        for (int t = 0; t < targets.size(); t++) {
            target = targets.get(t).path("property").asText().equals(ENERGY) ? t : target;
        }
        JsonNode scaling = targets.path(target).path("scaling");
        OwnLayout layout = new OwnLayout(
                shape.path("hidden").asInt(),
                shape.path("convolutions").asInt(),
                shape.path("headWidth").asInt(),
                shape.path("neighbours").asInt(),
                shape.path("cutoffAngstrom").asDouble(),
                shape.path("basisStepAngstrom").asDouble(),
                targets.size(),
                target,
                scaling.path("centre").asDouble(),
                scaling.path("spread").asDouble());
        layout.check(checkpoint);
        return layout;
    }

    /** Gaussians in the distance basis, both ends included. */
    int basis() {
        return (int) Math.round(cutoffAngstrom / basisStepAngstrom) + 1;
    }

    private static JsonNode json(Checkpoint checkpoint, String key) {
        String text = checkpoint.metadata().getOrDefault(key, "");
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new WeightException(
                    checkpoint.source() + ": metadata '" + key + "' is no JSON: '" + text
                            + "'. Make the file again with ./cupel pretrain.",
                    wrong);
        }
    }

    private void check(Checkpoint checkpoint) {
        if (hidden < 1 || convolutions < 1 || headWidth < 1 || neighbours < 1 || !(spread > 0)) {
            throw new WeightException(checkpoint.source() + " tells of shape " + this
                    + ", which is none. Make the file again with ./cupel pretrain.");
        }
        long features = checkpoint.require(ELEMENTS).shape()[1];
        checkpoint.require(ELEMENTS, ELEMENT_ROWS, features);
        checkpoint.require("element.projection", features, hidden);
        checkpoint.require("element.table", ELEMENT_ROWS, hidden);
        for (int c = 0; c < convolutions; c++) {
            for (String branch : new String[] {"gate", "core"}) {
                String name = "convolution." + c + "." + branch + ".";
                checkpoint.require(name + "self", hidden, hidden);
                checkpoint.require(name + "neighbour", hidden, hidden);
                checkpoint.require(name + "edge", basis(), hidden);
                norm(checkpoint, name + "norm");
            }
            norm(checkpoint, "convolution." + c + ".sum.norm");
        }
        checkpoint.require("head.hidden.weight", hidden, headWidth);
        checkpoint.require("head.hidden.bias", headWidth);
        checkpoint.require("head.output.weight", headWidth, outputs);
        checkpoint.require("head.output.bias", outputs);
    }

    private void norm(Checkpoint checkpoint, String name) {
        for (String part : new String[] {"scale", "shift", "mean", "variance"}) {
            checkpoint.require(name + "." + part, hidden);
        }
    }
}
