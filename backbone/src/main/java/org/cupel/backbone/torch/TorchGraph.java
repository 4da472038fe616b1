package org.cupel.backbone.torch;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.crystal.graph.GraphArrays;

/** A batch on the device; tensors are made when first asked for and belong to the surrounding pointer scope. */
public final class TorchGraph implements GraphTensors<Tensor> {

    private final GraphArrays arrays;
    private final TorchParameters parameters;
    private final Map<String, Tensor> made = new HashMap<>();

    public TorchGraph(GraphArrays arrays, TorchParameters parameters) {
        this.arrays = arrays;
        this.parameters = parameters;
    }

    /** The real input {@code name} as a leaf that records gradients. */
    Tensor recorded(String name) {
        Tensor tensor = real(name);
        tensor.set_requires_grad(true);
        return tensor;
    }

    @Override
    public Tensor real(String name) {
        return made.computeIfAbsent(name, key -> {
            GraphArrays.RealArray array = arrays.real(key);
            return parameters.place(parameters.precision().tensor(array.values(), array.shape()));
        });
    }

    @Override
    public Tensor index(String name) {
        return made.computeIfAbsent(name, key -> {
            GraphArrays.IndexArray array = arrays.index(key);
            return parameters.place(Tensor.create(array.values(), array.shape()));
        });
    }
}
