package org.cupel.backbone.torch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;

/**
 * The parameters and constants of a network on a device. They outlive the pointer scope in which they are first wanted,
 * until this is closed.
 */
public final class TorchParameters implements AutoCloseable {

    private final Checkpoint checkpoint;
    private final Precision precision;
    private final Device device;
    private final Predicate<String> trainable;
    private final Map<String, Tensor> weights = new LinkedHashMap<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private boolean usedTrainable;

    /**
     * @param device owned by the caller
     * @param trainable which parameters record gradients
     */
    public TorchParameters(Checkpoint checkpoint, Precision precision, Device device, Predicate<String> trainable) {
        TorchThreads.prepare();
        this.checkpoint = checkpoint;
        this.precision = precision;
        this.device = device;
        this.trainable = trainable;
    }

    public Precision precision() {
        return precision;
    }

    Device device() {
        return device;
    }

    /** The parameter on the device, as a leaf of the recorded graph. */
    public Tensor weight(String name) {
        usedTrainable |= trainable.test(name);
        return weights.computeIfAbsent(name, this::load);
    }

    private Tensor load(String name) {
        Tensor tensor = place(precision.tensor(checkpoint.require(name)));
        tensor.set_requires_grad(trainable.test(name));
        return tensor.retainReference();
    }

    Tensor constant(String name, WeightArray values) {
        return keep(name, () -> place(precision.tensor(values)));
    }

    Tensor indices(String name, long... values) {
        return keep(name, () -> place(Tensor.create(values, values.length)));
    }

    /** The maker's result, kept unless it depends on a parameter that trains. */
    Tensor prepared(String name, Supplier<Tensor> maker) {
        Tensor kept = constants.get(name);
        if (kept != null) {
            return kept;
        }
        boolean before = usedTrainable;
        usedTrainable = false;
        Tensor made = maker.get();
        if (!usedTrainable) {
            constants.put(name, made.contiguous().retainReference());
        }
        usedTrainable |= before;
        return made;
    }

    private Tensor keep(String name, Supplier<Tensor> maker) {
        return constants.computeIfAbsent(name, key -> maker.get().retainReference());
    }

    Tensor place(Tensor tensor) {
        return device.is_cpu() ? tensor : tensor.to(device, tensor.scalar_type());
    }

    /** The trainable parameters that the network has used so far, by name. */
    public Map<String, Tensor> trained() {
        Map<String, Tensor> trained = new LinkedHashMap<>(weights);
        trained.keySet().removeIf(trainable.negate());
        return trained;
    }

    @Override
    public void close() {
        weights.values().forEach(Tensor::releaseReference);
        constants.values().forEach(Tensor::releaseReference);
        weights.clear();
        constants.clear();
    }
}
