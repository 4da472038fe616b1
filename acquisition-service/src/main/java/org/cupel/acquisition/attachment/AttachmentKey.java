package org.cupel.acquisition.attachment;

import java.util.Optional;
import org.cupel.acquisition.validation.Attachment;

/** Where attachments lie in S3: the same content in the same place. */
final class AttachmentKey {

    private static final String FOLDER = "attachments/";

    private AttachmentKey() {}

    static String of(String sha256) {
        return FOLDER + sha256;
    }

    /** The SHA-256 of a file of ours, empty when it lies elsewhere. */
    static Optional<String> ours(Attachment attachment) {
        return Optional.of(attachment.sha256()).filter(sha256 -> of(sha256).equals(attachment.uri()));
    }
}
