package org.cupel.train.torch;

import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Loss and gradients of one batch: the head and the loss are recorded by torch, the trunk has its own backward pass. */
final class StepGradients {

    private static final String[] HEAD = {
        "head.hidden.weight", "head.hidden.bias", "head.output.weight", "head.output.bias"
    };

    private final MemberTensors member;
    private final CgcnnNetwork network;

    StepGradients(MemberTensors member, CgcnnNetwork network) {
        this.member = member;
        this.network = network;
    }

    /**
     * Fills {@code gradients} for every parameter and returns the scalar loss.
     *
     * @param loss of the network's raw outputs, one row per crystal of the batch
     */
    Tensor compute(BatchTensors batch, UnaryOperator<Tensor> loss, Gradients gradients) {
        CgcnnNetwork.Trace trace = network.train(batch);
        Tensor pooled = trace.pooled();
        pooled.set_requires_grad(true);
        TensorVector inputs = new TensorVector(pooled);
        for (String name : HEAD) {
            inputs.push_back(member.get(name));
        }
        Tensor value;
        TensorVector found;
        try (AutoGradMode recording = new AutoGradMode(true)) {
            value = loss.apply(network.head(pooled));
            found = torch.grad(new TensorVector(value), inputs);
        }
        for (int i = 0; i < HEAD.length; i++) {
            gradients.put(HEAD[i], found.get(i + 1L));
        }
        network.backward(trace, batch, found.get(0), gradients);
        return value.detach();
    }
}
