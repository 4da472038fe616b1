package org.cupel.acquisition.validation;

/**
 * A checked value in the property's unit, with what was sent; or a synthesis that failed, which has neither value nor unit.
 *
 * @param value in {@code unit}, null when the synthesis failed
 * @param uncertainty standard deviation in {@code unit}, null when none was given
 * @param reason why the synthesis failed, null when there is a value
 */
public record Measurement(
        String property,
        Double value,
        String unit,
        Double uncertainty,
        Double reportedValue,
        String reportedUnit,
        Double reportedUncertainty,
        ResultKind kind,
        String method,
        String actor,
        String note,
        String reason) {

    public boolean failed() {
        return value == null;
    }
}
