package org.cupel.predict.scoring;

/** What becomes of decisions by a model whose training did not say how far it may be relied on. */
public enum CalibrationDemand {
    /** They are MAYBE. */
    REQUIRED,
    /** The fixed thresholds decide on what the model says; the reasons tell that nobody calibrated it. */
    OPTIONAL
}
