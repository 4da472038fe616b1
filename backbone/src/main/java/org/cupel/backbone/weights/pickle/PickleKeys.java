package org.cupel.backbone.weights.pickle;

import java.math.BigInteger;
import java.util.List;

/** Keys of dicts and members of sets. */
final class PickleKeys {

    private PickleKeys() {}

    /**
     * Only what hashes in a time that a hostile file cannot stretch; lists compare by content, so they are refused, and
     * a tuple is only known by its identity.
     */
    static Object checked(Object key) {
        if (key == null
                || key instanceof String
                || key instanceof Long
                || key instanceof Double
                || key instanceof Boolean
                || key instanceof BigInteger
                || key instanceof PickleTuple
                || key instanceof PickleGlobal
                || key instanceof PickleObject) {
            return key;
        }
        throw new PickleException("has a dict or set with a key that is "
                + (key instanceof List ? "a list" : "no plain value") + ". It does not look like weights.");
    }
}
