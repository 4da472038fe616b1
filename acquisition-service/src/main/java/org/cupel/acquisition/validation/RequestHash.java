package org.cupel.acquisition.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Identity of a submission, to tell a repeated request from another one under the same key. */
final class RequestHash {

    private RequestHash() {}

    /**
     * Of a submission without what came later, the hash is as it always was: a request may be repeated after an update.
     *
     * @param subjectId the candidate, or the result that is corrected
     */
    static String of(UUID subjectId, Submission sent) {
        String text = subjectId + " Submission[property=" + sent.property() + ", value=" + sent.value() + ", unit="
                + sent.unit() + ", kind=" + sent.kind() + ", method=" + sent.method() + ", uncertainty="
                + sent.uncertainty() + ", actor=" + sent.actor() + ", note=" + sent.note() + "]" + more(sent);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is missing from this JVM. Use a complete one.", missing);
        }
    }

    private static String more(Submission sent) {
        return (sent.outcome() == null ? "" : " outcome=" + sent.outcome())
                + (sent.reason() == null ? "" : " reason=" + sent.reason())
                + (sent.additional() ? " additional" : "")
                + (sent.attachments().isEmpty() ? "" : " " + sent.attachments());
    }
}
