package org.cupel.train.torch;

import org.bytedeco.pytorch.Tensor;

/**
 * What a batch is trained towards.
 *
 * @param value float [C,1], standardised
 * @param classes float [C,2], 1 below the threshold of p_stable and p_metastable
 */
record TargetTensors(Tensor value, Tensor classes) {}
