package org.cupel.acquisition.attachment;

import org.cupel.acquisition.validation.Attachment;
import org.cupel.acquisition.validation.AttachmentCheck;
import org.cupel.platform.problem.ProblemException;

/** Whether a file may be uploaded, before anybody uploads it. */
final class OrderCheck {

    private OrderCheck() {}

    /** The attachment as a result will name it. */
    static Attachment check(AttachmentOrder order, long maxBytes) {
        if (order.sizeBytes() == null || order.sizeBytes() < 1) {
            throw invalid("sizeBytes is " + order.sizeBytes() + ". Send the size of the file, at least 1.");
        }
        if (order.sizeBytes() > maxBytes) {
            throw new ProblemException(
                    413,
                    "attachment-too-large",
                    "'" + order.name() + "' has " + order.sizeBytes() + " bytes, the most is " + maxBytes
                            + ". Compress or split it, or keep it elsewhere and name its https, s3 or doi address in the"
                            + " result.");
        }
        String sha256 = order.sha256() == null ? "" : order.sha256();
        var attachment = new Attachment(order.name(), order.mediaType(), AttachmentKey.of(sha256), order.sha256());
        AttachmentCheck.check(attachment);
        return attachment;
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-attachment", detail);
    }
}
