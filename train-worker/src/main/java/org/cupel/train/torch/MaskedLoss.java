package org.cupel.train.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Sum over the targets of the mean absolute error of those crystals that have the label.
 *
 * @param value float [C, targets], standardised, 0 where missing
 * @param known float [C, targets], 1 where the label exists
 */
record MaskedLoss(Tensor value, Tensor known) {

    /** @param raw [C, targets] of the network */
    Tensor of(Tensor raw) {
        Tensor labels = known.sum(0L).clamp_min(new Scalar(1.0));
        return raw.sub(value).abs().mul(known).sum(0L).div(labels).sum();
    }
}
