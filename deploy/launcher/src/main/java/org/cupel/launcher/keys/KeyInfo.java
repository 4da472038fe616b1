package org.cupel.launcher.keys;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;

/**
 * What people may know of a key.
 *
 * @param signs whether models are signed with it from the next start on
 */
record KeyInfo(String id, String kind, boolean signs, boolean verifies) {

    /** In the order of the file. */
    static List<KeyInfo> of(List<SigningKey> keys) {
        Set<KeyKind> signing = new HashSet<>();
        return keys.stream()
                .map(key -> new KeyInfo(
                        key.id(),
                        key.kind().text(),
                        key.kind().signs() && signing.add(key.kind()),
                        key.kind().verifies()))
                .toList();
    }

    String use() {
        if (signs) {
            return verifies ? "signs, verifies" : "signs";
        }
        return verifies ? "verifies" : "retired";
    }
}
