package org.cupel.surrogate.decision;

/**
 * How often a decision may be wrong.
 *
 * @param share of the decisions that may be wrong, 0.05 unless told otherwise
 * @param confidence with which that must be shown, 0.95 unless told otherwise
 */
public record RiskLimit(double share, double confidence) {

    public static final RiskLimit DEFAULT = new RiskLimit(0.05, 0.95);

    /** @throws IllegalArgumentException unless both are between 0 and 1 */
    public RiskLimit {
        if (!(share > 0 && share < 1 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A share of " + share + " with confidence " + confidence
                    + ". Give both between 0 and 1, such as 0.05 and 0.95.");
        }
    }
}
