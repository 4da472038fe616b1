package org.cupel.train.torch;

import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Batch norm over the rows of a matrix, with its backward pass. */
final class BatchNorm {

    /** Added to every variance; the export folds the same number. */
    static final double EPSILON = 1e-5;

    private static final double MOMENTUM = 0.1;

    private final String name;
    private final MemberTensors member;

    BatchNorm(String name, MemberTensors member) {
        this.name = name;
        this.member = member;
    }

    /** With the running statistics: what the trained model does. */
    Tensor infer(Tensor input) {
        return normalise(input, false).get0();
    }

    /** With the statistics of the batch, moving the running ones. */
    Trace train(Tensor input) {
        T_TensorTensorTensor_T result = normalise(input, true);
        return new Trace(input, result.get0(), result.get1(), result.get2());
    }

    private T_TensorTensorTensor_T normalise(Tensor input, boolean training) {
        return torch.native_batch_norm(
                input,
                parameter("scale"),
                parameter("shift"),
                parameter("mean"),
                parameter("variance"),
                training,
                MOMENTUM,
                EPSILON);
    }

    /** The gradient of the input; those of scale and shift go to {@code gradients}. */
    Tensor backward(Trace trace, Tensor gradient, Gradients gradients) {
        BoolPointer everything = new BoolPointer(3).put(0, true).put(1, true).put(2, true);
        T_TensorTensorTensor_T result = torch.native_batch_norm_backward(
                gradient,
                trace.input(),
                parameter("scale"),
                parameter("mean"),
                parameter("variance"),
                new TensorOptional(trace.mean()),
                new TensorOptional(trace.inverseDeviation()),
                true,
                EPSILON,
                everything);
        gradients.put(name + ".scale", result.get1());
        gradients.put(name + ".shift", result.get2());
        return result.get0();
    }

    private TensorOptional parameter(String part) {
        return new TensorOptional(member.get(name + "." + part));
    }

    /** What the backward pass needs. */
    record Trace(Tensor input, Tensor output, Tensor mean, Tensor inverseDeviation) {}
}
