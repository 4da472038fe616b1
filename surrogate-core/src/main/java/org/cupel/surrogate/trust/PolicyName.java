package org.cupel.surrogate.trust;

/** Which policy decides. */
public enum PolicyName {
    FIXED_THRESHOLDS,
    RISK_CONTROL
}
