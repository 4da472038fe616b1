package org.cupel.acquisition.rest;

import org.cupel.acquisition.attachment.AttachmentOrder;

/** Body of {@code POST /internal/attachments}. */
public record AttachmentRequest(String name, String mediaType, Long sizeBytes, String sha256, String actor) {

    static AttachmentOrder toOrder(AttachmentRequest sent) {
        return sent == null
                ? new AttachmentOrder(null, null, null, null, null)
                : new AttachmentOrder(sent.name, sent.mediaType, sent.sizeBytes, sent.sha256, sent.actor);
    }
}
