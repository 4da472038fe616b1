package org.cupel.train.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.plan.BackboneCheckpoint;
import org.cupel.train.plan.BackboneSettings;

/** The native side of a backbone in training, owned by the pointer scope it is created in. */
final class BackboneSession {

    private final BackboneWeights start;
    private final TensorLayout layout;
    private final MemberTensors tensors;
    private final CgcnnNetwork network;
    private final AdamW optimiser;
    private final StepGradients gradients;

    BackboneSession(BackboneCheckpoint from, Device device) {
        BackboneSettings settings = from.settings();
        this.start = from.current();
        this.layout = start.layout();
        this.tensors = new MemberTensors(start, device, true);
        this.network = new CgcnnNetwork(tensors);
        this.optimiser = new AdamW(
                tensors.flatParameters(),
                from.firstMoment(),
                from.secondMoment(),
                from.optimiserSteps(),
                settings.weightDecay(),
                settings.clipNorm());
        this.gradients = new StepGradients(tensors, network);
    }

    CgcnnNetwork network() {
        return network;
    }

    AdamW optimiser() {
        return optimiser;
    }

    /** One step; returns the loss before it. */
    double step(BatchTensors batch, MaskedLoss loss, double learningRate) {
        Gradients found = new Gradients();
        Tensor value = gradients.compute(batch, loss::of, found);
        optimiser.step(found.flat(layout), learningRate);
        return value.item_double();
    }

    /** A copy of the weights as they are now. */
    BackboneWeights weights() {
        return new BackboneWeights(start.shape(), start.targets(), tensors.readParameters(), tensors.readStatistics());
    }
}
