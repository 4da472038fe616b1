package org.cupel.acquisition.rest;

import java.util.List;
import org.cupel.acquisition.validation.Attachment;

/** Body of {@code POST /internal/candidates/{id}/results} and of {@code POST /internal/results/{id}/correction}. */
public record ResultRequest(
        String property,
        Double value,
        String unit,
        String kind,
        String method,
        Double uncertainty,
        String actor,
        String note,
        String outcome,
        String reason,
        Boolean additional,
        List<Attachment> attachments) {

    /** The same by somebody; null leaves it to the request. */
    ResultRequest by(String caller) {
        return caller == null
                ? this
                : new ResultRequest(
                        property,
                        value,
                        unit,
                        kind,
                        method,
                        uncertainty,
                        caller,
                        note,
                        outcome,
                        reason,
                        additional,
                        attachments);
    }
}
