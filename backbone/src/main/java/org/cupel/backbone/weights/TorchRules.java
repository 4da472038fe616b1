package org.cupel.backbone.weights;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.cupel.backbone.weights.pickle.PickleException;
import org.cupel.backbone.weights.pickle.PickleRules;
import org.cupel.backbone.weights.pickle.PickleTuple;

/** What pickles of torch may name. */
final class TorchRules {

    private TorchRules() {}

    /** State dicts, also inside of other dicts. */
    static PickleRules stateDict() {
        return new PickleRules("Maybe save only the weights: torch.save(model.state_dict()) or safetensors.")
                .call("collections", "OrderedDict", TorchRules::orderedDict)
                .call("torch._utils", "_rebuild_tensor", TorchRules::tensor)
                .call("torch._utils", "_rebuild_tensor_v2", TorchRules::tensor)
                .call("torch._utils", "_rebuild_parameter", TorchRules::parameter)
                .call("torch", "Size", TorchRules::size)
                .inert("torch", "device")
                .mention("torch", ElementType.torchStorages())
                .mention("torch", "float64", "float32", "float16", "bfloat16", "int64", "int32");
    }

    private static Object orderedDict(List<Object> arguments) {
        if (!arguments.isEmpty()) {
            throw unexpected("an OrderedDict");
        }
        return new LinkedHashMap<>();
    }

    /** Storage, offset, shape, steps; what follows is about gradients. */
    private static Object tensor(List<Object> arguments) {
        if (arguments.size() < 4
                || !(arguments.get(0) instanceof NumberRun storage)
                || !(arguments.get(1) instanceof Long offset)) {
            throw unexpected("a tensor");
        }
        return new TensorView(storage, offset, wholeNumbers(arguments.get(2)), wholeNumbers(arguments.get(3)));
    }

    private static Object parameter(List<Object> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TensorView)) {
            throw unexpected("a parameter");
        }
        return arguments.get(0);
    }

    private static Object size(List<Object> arguments) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof PickleTuple tuple)) {
            throw unexpected("a size");
        }
        return tuple;
    }

    /** Bytes, which protocol 2 writes as a text of Latin-1 characters. */
    static Object latinBytes(List<Object> arguments) {
        if (arguments.size() != 2 || !(arguments.get(0) instanceof String text) || !"latin1".equals(arguments.get(1))) {
            throw unexpected("bytes");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Object set(List<Object> arguments) {
        boolean plain = arguments.size() == 1
                && arguments.get(0) instanceof List<?> members
                && members.stream().allMatch(String.class::isInstance);
        if (!plain) {
            throw unexpected("a set");
        }
        return new LinkedHashSet<>((List<?>) arguments.get(0));
    }

    private static long[] wholeNumbers(Object tuple) {
        if (!(tuple instanceof PickleTuple given)) {
            throw unexpected("a tensor");
        }
        return given.items().stream()
                .mapToLong(item -> {
                    if (item instanceof Long number) {
                        return number;
                    }
                    throw unexpected("a tensor");
                })
                .toArray();
    }

    private static PickleException unexpected(String what) {
        return new PickleException("makes " + what
                + " from other things than torch does; nothing was executed. The file is damaged or hostile.");
    }
}
