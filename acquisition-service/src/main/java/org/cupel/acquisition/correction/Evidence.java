package org.cupel.acquisition.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The identity of a set of results. */
final class Evidence {

    private Evidence() {}

    /** The same for the same results in the same order; a result never changes once it is recorded. */
    static String of(List<Label> labels) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            labels.forEach(label -> digest.update(label.resultId().toString().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use another one.", e);
        }
    }
}
