package org.cupel.backbone.weights;

import java.util.List;
import org.cupel.backbone.weights.pickle.PickleException;
import org.cupel.backbone.weights.pickle.PickleGlobal;
import org.cupel.backbone.weights.pickle.PickleTuple;

/**
 * How a pickle of torch points to a storage.
 *
 * @param count of numbers
 */
record StorageId(String key, ElementType type, long count) {

    private static final long MAX_COUNT = 1L << 30;

    /** ('storage', type, key, device, count), and in the legacy layout what part of another storage it is. */
    static StorageId parse(Object id) {
        if (id instanceof PickleTuple tuple && tuple.items().size() >= 5) {
            List<Object> items = tuple.items();
            boolean whole = items.size() == 5 || items.size() == 6 && items.get(5) == null;
            if ("storage".equals(items.get(0))
                    && items.get(1) instanceof PickleGlobal global
                    && items.get(2) instanceof String key
                    && items.get(4) instanceof Long count
                    && whole) {
                return new StorageId(key, type(global), bounded(key, count));
            }
        }
        throw new PickleException(
                "points to a storage in another way than torch does. The file is damaged or hostile.");
    }

    private static ElementType type(PickleGlobal global) {
        return ElementType.ofNumberRun(global.name())
                .filter(type -> global.module().equals("torch"))
                .orElseThrow(() -> new PickleException("has numbers of kind '" + global
                        + "', which are not read. Save the weights as 32-bit floats."));
    }

    private static long bounded(String key, long count) {
        if (count < 0 || count > MAX_COUNT) {
            throw new PickleException(
                    "says that storage '" + key + "' has " + count + " numbers. The file is damaged; fetch it again.");
        }
        return count;
    }

    long bytes() {
        return count * type.bytes();
    }

    /** The storage, when it is what this id says. */
    NumberRun checked(NumberRun storage) {
        if (storage.type() != type || storage.count() != count) {
            throw new PickleException("speaks of storage '" + key + "' as " + count + " " + type + " and as " + storage
                    + ". The file is damaged; fetch it again.");
        }
        return storage;
    }
}
