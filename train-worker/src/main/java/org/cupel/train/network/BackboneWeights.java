package org.cupel.train.network;

import java.util.List;

/**
 * A pre-trained network as plain numbers: the trunk of an ensemble member and a head with one output per target.
 *
 * @param targets in the order of the outputs
 * @param parameters laid out by {@link #layout()}
 * @param statistics laid out by {@link TensorLayout#statistics}
 */
public record BackboneWeights(
        NetworkShape shape, List<BackboneTarget> targets, float[] parameters, float[] statistics) {

    public BackboneWeights {
        targets = List.copyOf(targets);
        int expected = TensorLayout.parameters(shape, targets.size()).size();
        if (parameters.length != expected) {
            throw new IllegalArgumentException("A backbone of shape " + shape + " with " + targets.size()
                    + " targets has " + expected + " parameters, not " + parameters.length
                    + ". Maybe the weights were written by another configuration.");
        }
    }

    public TensorLayout layout() {
        return TensorLayout.parameters(shape, targets.size());
    }
}
