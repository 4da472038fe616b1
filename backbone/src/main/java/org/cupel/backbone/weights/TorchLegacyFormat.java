package org.cupel.backbone.weights;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cupel.backbone.weights.pickle.PickleException;
import org.cupel.backbone.weights.pickle.PickleMachine;
import org.cupel.backbone.weights.pickle.PickleRules;

/**
 * What {@code torch.save} wrote before 1.6: five pickles (magic number, protocol, system, the object, keys of storages)
 * and then the storages, each with its count in front.
 */
final class TorchLegacyFormat implements WeightFormat {

    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long PROTOCOL = 1001;
    private static final int[] HEAD = {0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19};

    @Override
    public boolean recognises(WeightFile file) {
        int[] expected = new int[HEAD.length + 2];
        expected[0] = 0x80;
        expected[1] = file.bytes().length > 1 ? file.bytes()[1] & 0xff : 0;
        System.arraycopy(HEAD, 0, expected, 2, HEAD.length);
        return file.startsWith(expected);
    }

    @Override
    public Checkpoint read(WeightFile file) {
        ByteBuffer bytes = file.buffer();
        Map<String, NumberRun> storages = new HashMap<>();
        try {
            checkHead(file, bytes);
            Object root = pickle(bytes, id -> storage(id, storages));
            fill(file, bytes, storages, pickle(bytes, TorchLegacyFormat::noStorage));
            return TorchState.checkpoint(file, "torch legacy", root);
        } catch (PickleException refused) {
            throw new WeightException(file.name() + ": its pickle " + refused.getMessage(), refused);
        }
    }

    private static void checkHead(WeightFile file, ByteBuffer bytes) {
        Object magic = pickle(bytes, TorchLegacyFormat::noStorage);
        Object protocol = pickle(bytes, TorchLegacyFormat::noStorage);
        Object system = pickle(bytes, TorchLegacyFormat::noStorage);
        if (!MAGIC.equals(magic) || !Long.valueOf(PROTOCOL).equals(protocol) || !(system instanceof Map<?, ?> facts)) {
            throw file.broken("is of an unknown version of torch's legacy layout. Save it again with a newer torch.");
        }
        if (!Boolean.TRUE.equals(facts.get("little_endian"))) {
            throw file.broken("has big-endian numbers; only little-endian is read."
                    + " Save it again on a little-endian machine.");
        }
    }

    private static Object pickle(ByteBuffer bytes, Function<Object, Object> persistent) {
        PickleRules rules = TorchRules.stateDict();
        return new PickleMachine(bytes, rules, persistent).read();
    }

    private static Object noStorage(Object id) {
        throw new PickleException("points to a storage where there is none. The file is damaged or hostile.");
    }

    private static NumberRun storage(Object id, Map<String, NumberRun> known) {
        StorageId wanted = StorageId.parse(id);
        return wanted.checked(
                known.computeIfAbsent(wanted.key(), key -> new NumberRun(key, wanted.type(), wanted.count())));
    }

    private static void fill(WeightFile file, ByteBuffer bytes, Map<String, NumberRun> storages, Object keys) {
        Set<String> missing = new HashSet<>(storages.keySet());
        if (!(keys instanceof List<?> order)) {
            throw new PickleException("does not say in which order its storages lie. The file is damaged.");
        }
        for (Object key : order) {
            if (!(key instanceof String name) || !missing.remove(name)) {
                throw new PickleException("lists a storage twice or one that it never used. The file is damaged.");
            }
            fill(file, bytes, storages.get(name));
        }
        if (!missing.isEmpty()) {
            throw new PickleException("uses " + missing.size() + " storages that the file lacks. Fetch it again.");
        }
    }

    private static void fill(WeightFile file, ByteBuffer bytes, NumberRun storage) {
        long needed = storage.count() * storage.type().bytes();
        if (bytes.remaining() < Long.BYTES + needed) {
            throw file.broken("ends inside of " + storage + ". It is truncated; fetch it again.");
        }
        long count = bytes.getLong();
        if (count != storage.count()) {
            throw file.broken("has " + count + " numbers for " + storage + ". It is damaged; fetch it again.");
        }
        storage.fill(file.slice(bytes.position(), needed));
        bytes.position(Math.toIntExact(bytes.position() + needed));
    }
}
