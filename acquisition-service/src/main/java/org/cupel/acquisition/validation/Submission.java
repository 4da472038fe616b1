package org.cupel.acquisition.validation;

import java.util.List;

/**
 * What a lab reports, unchecked: any component may be null.
 *
 * @param value in {@code unit}
 * @param uncertainty standard deviation in {@code unit}
 * @param outcome {@code failed_synthesis} or nothing
 * @param reason why the synthesis failed
 * @param additional whether it is meant beside results that the candidate has
 */
public record Submission(
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
        boolean additional,
        List<Attachment> attachments) {

    public Submission {
        attachments = List.copyOf(attachments);
    }

    /** A candidate's first result, without files. */
    public Submission(
            String property,
            Double value,
            String unit,
            String kind,
            String method,
            Double uncertainty,
            String actor,
            String note) {
        this(property, value, unit, kind, method, uncertainty, actor, note, null, null, false, List.of());
    }
}
