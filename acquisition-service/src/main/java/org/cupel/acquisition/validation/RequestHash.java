package org.cupel.acquisition.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Identity of a submission, to tell a repeated request from another one under the same key. */
final class RequestHash {

    private RequestHash() {}

    static String of(UUID candidateId, Submission sent) {
        try {
            byte[] text = (candidateId + " " + sent).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is missing from this JVM. Use a complete one.", missing);
        }
    }
}
