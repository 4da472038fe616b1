package org.cupel.surrogate.split;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Identity of a set of materials: SHA-256 over the distinct ids in ascending order (UTF-16 code units, as
 * {@link String#compareTo}), each written as its length in UTF-8 bytes, a colon, the id and a newline.
 */
public final class PoolHash {

    private PoolHash() {}

    /** @return 64 hex digits, lower case; independent of order and repetition */
    public static String of(Collection<String> materialIds) {
        var sha256 = Sha256.digest();
        for (String id : new TreeSet<>(materialIds)) {
            byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
            sha256.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(utf8);
            sha256.update((byte) '\n');
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
