package org.cupel.train.torch;

import org.bytedeco.pytorch.Device;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.TrainingSettings;

/** The native side of a member in training, owned by the pointer scope it is created in. */
final class MemberSession {

    private final long seed;
    private final TargetScaling scaling;
    private final MemberTensors tensors;
    private final CgcnnNetwork network;
    private final AdamW optimiser;
    private final StepGradients gradients;
    private final QuantileLoss loss;

    MemberSession(MemberCheckpoint start, TrainingSettings settings, Device device) {
        this.seed = start.seed();
        this.scaling = start.current().scaling();
        this.tensors = new MemberTensors(start.current(), device, true);
        this.network = new CgcnnNetwork(tensors);
        this.optimiser = new AdamW(
                tensors.flatParameters(),
                start.firstMoment(),
                start.secondMoment(),
                start.optimiserSteps(),
                settings.weightDecay(),
                settings.clipNorm());
        this.gradients = new StepGradients(tensors, network);
        this.loss = new QuantileLoss(device);
    }

    long seed() {
        return seed;
    }

    NetworkShape shape() {
        return tensors.shape();
    }

    TargetScaling scaling() {
        return scaling;
    }

    CgcnnNetwork network() {
        return network;
    }

    AdamW optimiser() {
        return optimiser;
    }

    StepGradients gradients() {
        return gradients;
    }

    QuantileLoss loss() {
        return loss;
    }

    /** A copy of the weights as they are now. */
    MemberWeights weights() {
        return new MemberWeights(shape(), tensors.readParameters(), tensors.readStatistics(), scaling);
    }
}
