package org.cupel.train.torch;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.network.TensorSlot;

/** Gradients of one step by parameter name, owned by the step's pointer scope. */
final class Gradients {

    private final Map<String, Tensor> byName = new HashMap<>();

    void put(String name, Tensor gradient) {
        byName.put(name, gradient);
    }

    Tensor get(String name) {
        return byName.get(name);
    }

    /** All gradients in the order of the layout as one vector. */
    Tensor flat(TensorLayout layout) {
        TensorVector parts = new TensorVector();
        for (TensorSlot slot : layout.slots()) {
            parts.push_back(byName.get(slot.name()).reshape(-1));
        }
        return torch.cat(parts, 0);
    }
}
