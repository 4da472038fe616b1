package org.cupel.train.torch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.network.TensorSlot;

/**
 * The tensors of one member on a device.
 *
 * <p>All parameters share one flat storage and all running statistics another, so that an optimiser step, a snapshot or a
 * checkpoint is a handful of operations rather than a handful per tensor. Owned by the pointer scope it is created in.
 */
final class MemberTensors {

    private final NetworkShape shape;
    private final Device device;
    private final Tensor flatParameters;
    private final Tensor flatStatistics;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    MemberTensors(MemberWeights weights, Device device, boolean trainable) {
        this(
                weights.shape(),
                TensorLayout.parameters(weights.shape()),
                weights.parameters(),
                weights.statistics(),
                device,
                trainable);
    }

    MemberTensors(BackboneWeights weights, Device device, boolean trainable) {
        this(weights.shape(), weights.layout(), weights.parameters(), weights.statistics(), device, trainable);
    }

    private MemberTensors(
            NetworkShape shape,
            TensorLayout layout,
            float[] parameters,
            float[] statistics,
            Device device,
            boolean trainable) {
        this.shape = shape;
        this.device = device;
        this.flatParameters = Tensors.vector(parameters, device);
        this.flatStatistics = Tensors.vector(statistics, device);
        for (TensorSlot slot : layout.slots()) {
            Tensor leaf = view(flatParameters, slot);
            leaf.set_requires_grad(trainable);
            tensors.put(slot.name(), leaf);
        }
        for (TensorSlot slot : TensorLayout.statistics(shape).slots()) {
            tensors.put(slot.name(), view(flatStatistics, slot));
        }
    }

    NetworkShape shape() {
        return shape;
    }

    Device device() {
        return device;
    }

    Tensor get(String name) {
        return tensors.get(name);
    }

    Tensor flatParameters() {
        return flatParameters;
    }

    float[] readParameters() {
        return Tensors.read(flatParameters);
    }

    float[] readStatistics() {
        return Tensors.read(flatStatistics);
    }

    private static Tensor view(Tensor flat, TensorSlot slot) {
        return flat.narrow(0, slot.offset(), slot.size()).view(slot.shape()).detach();
    }
}
