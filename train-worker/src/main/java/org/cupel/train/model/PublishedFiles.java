package org.cupel.train.model;

import java.util.List;

/** All files of a model, stored. */
public record PublishedFiles(
        ModelFile onnx, ModelFile weights, ModelFile card, ModelFile lossCurve, ModelFile manifest) {

    public List<ModelFile> all() {
        return List.of(onnx, weights, card, lossCurve, manifest);
    }
}
