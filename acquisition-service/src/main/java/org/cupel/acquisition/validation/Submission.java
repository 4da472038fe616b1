package org.cupel.acquisition.validation;

/**
 * What a lab reports, unchecked: any component may be null.
 *
 * @param value in {@code unit}
 * @param uncertainty standard deviation in {@code unit}
 */
public record Submission(
        String property,
        Double value,
        String unit,
        String kind,
        String method,
        Double uncertainty,
        String actor,
        String note) {}
