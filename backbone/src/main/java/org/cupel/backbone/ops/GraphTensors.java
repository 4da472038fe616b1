package org.cupel.backbone.ops;

/**
 * The arrays of a batch as tensors, by the names of its {@link org.cupel.crystal.graph.GraphRecipe}.
 *
 * @param <T> see {@link TensorOps}
 */
public interface GraphTensors<T> {

    T real(String name);

    T index(String name);
}
