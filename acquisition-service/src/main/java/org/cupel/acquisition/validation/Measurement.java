package org.cupel.acquisition.validation;

/**
 * A checked value in the property's unit, with what was sent.
 *
 * @param value in {@code unit}
 * @param uncertainty standard deviation in {@code unit}, null when none was given
 */
public record Measurement(
        String property,
        double value,
        String unit,
        Double uncertainty,
        double reportedValue,
        String reportedUnit,
        Double reportedUncertainty,
        ResultKind kind,
        String method,
        String actor,
        String note) {}
