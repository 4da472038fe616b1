package org.cupel.train.weights;

/**
 * A float tensor of a safetensors file.
 *
 * @param values row-major
 */
record NamedTensor(long[] shape, float[] values) {}
