package org.cupel.train.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * AdamW over one flat vector; Loshchilov and Hutter, arXiv:1711.05101.
 *
 * <p>One flat vector costs ten operations a step where a tensor-wise optimiser costs ten for each tensor.
 */
final class AdamW {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-8;

    private final Tensor parameters;
    private final Tensor firstMoment;
    private final Tensor secondMoment;
    private final double weightDecay;
    private final double clipNorm;
    private long steps;

    AdamW(
            Tensor parameters,
            float[] firstMoment,
            float[] secondMoment,
            long steps,
            double weightDecay,
            double clipNorm) {
        this.parameters = parameters;
        this.firstMoment = Tensors.vector(firstMoment, parameters.device());
        this.secondMoment = Tensors.vector(secondMoment, parameters.device());
        this.steps = steps;
        this.weightDecay = weightDecay;
        this.clipNorm = clipNorm;
    }

    long steps() {
        return steps;
    }

    float[] readFirstMoment() {
        return Tensors.read(firstMoment);
    }

    float[] readSecondMoment() {
        return Tensors.read(secondMoment);
    }

    /** One step against a gradient in the order of the flat vector; call without gradient recording. */
    void step(Tensor flatGradient, double learningRate) {
        steps++;
        Tensor gradient = clipped(flatGradient);
        firstMoment.lerp_(gradient, new Scalar(1 - BETA1));
        secondMoment.mul_(new Scalar(BETA2)).addcmul_(gradient, gradient, new Scalar(1 - BETA2));
        double correction1 = 1 - Math.pow(BETA1, steps);
        double correction2 = 1 - Math.pow(BETA2, steps);
        Tensor denominator =
                secondMoment.sqrt().div_(new Scalar(Math.sqrt(correction2))).add_(new Scalar(EPSILON));
        parameters.mul_(new Scalar(1 - learningRate * weightDecay));
        parameters.addcdiv_(firstMoment, denominator, new Scalar(-learningRate / correction1));
    }

    /** Scales to the clip norm without asking the device for the value. */
    private Tensor clipped(Tensor gradient) {
        Tensor factor = gradient.norm()
                .add(new Scalar(1e-6))
                .reciprocal()
                .mul(new Scalar(clipNorm))
                .clamp_max(new Scalar(1.0));
        return gradient.mul(factor);
    }
}
