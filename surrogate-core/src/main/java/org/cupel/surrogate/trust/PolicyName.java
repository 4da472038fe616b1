package org.cupel.surrogate.trust;

/** Which policy decides. */
public enum PolicyName {
    FIXED_THRESHOLDS,
    RISK_CONTROL,
    /** Nothing is decided: of a property that says nothing about stability. */
    NONE
}
