package org.cupel.backbone.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.backbone.weights.pickle.PickleObject;
import org.cupel.backbone.weights.pickle.PickleTuple;

/**
 * Walks over what a pickle of torch holds and names its arrays as the network does: those of a state dict by its keys,
 * those of a module by its path, others by where they lie. Numbers and texts become metadata. What an optimiser kept is
 * passed over.
 *
 * <p>The pickle may be hostile: it can contain itself, or one thing a million times.
 */
final class TorchState {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_VISITS = 200_000;
    private static final int MAX_LISTED = 256;
    private static final long SPARE_NUMBERS = 1 << 20;
    private static final String STATE_DICT = "state_dict";
    private static final Set<String> TRAINING_ONLY = Set.of("optimizer", "scheduler", "lr_scheduler");
    private static final Set<String> MODULE_CHILDREN = Set.of("_parameters", "_buffers", "_modules");

    private final WeightFile file;
    private final Map<String, WeightArray> arrays = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<TensorView, WeightArray> made = new IdentityHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private long numbers;
    private int visits;

    private TorchState(WeightFile file) {
        this.file = file;
    }

    static Checkpoint checkpoint(WeightFile file, String format, Object root) {
        TorchState state = new TorchState(file);
        state.metadata.put("format", format);
        state.visit("", root, 0);
        if (state.arrays.isEmpty()) {
            throw file.broken("holds no tensor. Maybe it is a checkpoint without weights.");
        }
        return new Checkpoint(file.name(), file.sha256(), state.arrays, state.metadata);
    }

    private void visit(String path, Object value, int depth) {
        if (depth > MAX_DEPTH || ++visits > MAX_VISITS) {
            throw file.broken("is nested too deeply or contains itself at '" + shortened(path)
                    + "'. It is damaged or hostile; fetch it again.");
        }
        if (value instanceof TensorView tensor) {
            addArray(path, tensor);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> visitEntry(path, String.valueOf(key(key)), item, depth));
        } else if (value instanceof PickleObject object) {
            visitObject(path, object, depth);
        } else if (value instanceof PickleTuple tuple) {
            visitItems(path, tuple.items(), depth);
        } else if (value instanceof Collection<?> items) {
            visitItems(path, items, depth);
        } else if (isScalar(value)) {
            metadata.put(path, String.valueOf(value));
        }
    }

    /** Keys that are not plain values have no name. */
    private static Object key(Object key) {
        return isScalar(key) ? key : "?";
    }

    private void visitEntry(String path, String key, Object item, int depth) {
        if (TRAINING_ONLY.contains(key)) {
            return;
        }
        boolean weights = key.equals(STATE_DICT) && item instanceof Map;
        visit(weights ? "" : joined(path, key), item, depth + 1);
    }

    private void visitObject(String path, PickleObject object, int depth) {
        if (!(object.state() instanceof Map<?, ?> state) || !state.containsKey("_modules")) {
            return;
        }
        metadata.put(joined(path, "class"), object.type().toString());
        state.forEach((key, item) -> {
            if (MODULE_CHILDREN.contains(key)) {
                visit(path, item, depth + 1);
            } else if (key instanceof String name && !name.startsWith("_") && isScalar(item)) {
                metadata.put(joined(path, name), String.valueOf(item));
            }
        });
    }

    private void visitItems(String path, Collection<?> items, int depth) {
        if (items.stream().allMatch(TorchState::isScalar)) {
            if (items.size() <= MAX_LISTED) {
                metadata.put(path, text(path, new ArrayList<>(items)));
            }
            return;
        }
        int i = 0;
        for (Object item : items) {
            visit(joined(path, String.valueOf(i++)), item, depth + 1);
        }
    }

    private String text(String path, List<Object> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new WeightException(file.name() + ": the list '" + path + "' has no text form. Fetch it again.", e);
        }
    }

    private void addArray(String path, TensorView tensor) {
        WeightArray array = made.get(tensor);
        if (array == null) {
            numbers += Math.min(tensor.numbers(), Integer.MAX_VALUE);
            if (numbers > SPARE_NUMBERS + file.bytes().length) {
                throw file.broken("blows up tensor '" + shortened(path) + "' to more numbers than the file has bytes."
                        + " It is damaged or hostile; fetch it again.");
            }
            array = tensor.read();
            made.put(tensor, array);
        }
        if (arrays.put(path, array) != null) {
            throw file.broken("holds two tensors called '" + shortened(path) + "'. Save one state dict only.");
        }
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String joined(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shortened(String path) {
        return path.length() <= 100 ? path : path.substring(0, 100) + "...";
    }
}
