package org.cupel.acquisition.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Idempotency-Key of a row follows from that of its batch: a batch that is sent again goes on where it ended. */
final class RowKey {

    private RowKey() {}

    static String of(String batchKey, int row) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((row + " of " + batchKey).getBytes(StandardCharsets.UTF_8));
            return "batch " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is missing from this JVM. Use a complete one.", missing);
        }
    }
}
