package org.cupel.train.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Pinball loss of the three quantiles on the standardised target plus a little cross-entropy of the stability heads. */
final class QuantileLoss {

    private static final float[] LEVELS = {0.1f, 0.5f, 0.9f};
    private static final double CLASSIFICATION_WEIGHT = 0.05;

    private final Tensor levels;
    private final Tensor levelsBelow;

    QuantileLoss(Device device) {
        this.levels = Tensors.vector(LEVELS, device);
        this.levelsBelow = levels.sub(new Scalar(1.0));
    }

    /**
     * Scalar loss.
     *
     * @param raw [C,5] of the network
     */
    Tensor of(Tensor raw, TargetTensors targets) {
        Tensor error = targets.value().sub(RawHeads.quantiles(raw));
        Tensor pinball =
                torch.maximum(error.mul(levels), error.mul(levelsBelow)).mean();
        Tensor crossEntropy = torch.binary_cross_entropy_with_logits(RawHeads.logits(raw), targets.classes());
        return pinball.add(crossEntropy, new Scalar(CLASSIFICATION_WEIGHT));
    }
}
