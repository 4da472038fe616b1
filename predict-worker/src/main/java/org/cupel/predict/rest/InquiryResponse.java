package org.cupel.predict.rest;

import java.util.UUID;
import org.cupel.predict.inquiry.Inquiry;

/**
 * An inquiry as it is now.
 *
 * @param total null before the file was read
 * @param error null when it did not fail
 */
public record InquiryResponse(
        UUID id, String name, String property, String fileSha256, String state, Integer total, String error) {

    static InquiryResponse of(Inquiry inquiry) {
        return new InquiryResponse(
                inquiry.id(),
                inquiry.name(),
                inquiry.property(),
                inquiry.sha256(),
                inquiry.state().wireName(),
                inquiry.total(),
                inquiry.error());
    }
}
