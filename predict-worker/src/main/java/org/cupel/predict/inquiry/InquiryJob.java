package org.cupel.predict.inquiry;

import java.util.UUID;

/** An inquiry to answer; the payload of its job. */
public record InquiryJob(UUID inquiryId) {

    static final String KIND = "inquiry";
}
