package org.cupel.surrogate.decision;

/** What must hold before any policy is asked; where one fails, the decision is MAYBE whatever the prediction. */
public final class Gates {

    /** The material is unlike those that the model was tried on. */
    public static final String OUTSIDE_SUPPORT = "outside-support";

    /** The material has elements that no training row has. */
    public static final String UNKNOWN_ELEMENTS = "unknown-elements";

    /** Too few calibration rows stand behind the interval. */
    public static final String CALIBRATION_MISSING = "calibration-missing";

    private static final String SUPPORT = "support";
    private static final String CALIBRATION = "calibration";

    private Gates() {}

    /** @param score out-of-distribution score, 0 to 1, and the largest that counts as inside */
    public static RuleOutcome insideSupport(double score, double largest) {
        return new RuleOutcome(SUPPORT, OUTSIDE_SUPPORT, score, largest, score <= largest);
    }

    public static RuleOutcome knownElements(int unknown) {
        return new RuleOutcome(SUPPORT, UNKNOWN_ELEMENTS, unknown, 0, unknown == 0);
    }

    public static RuleOutcome calibrationRows(int rows, int needed, boolean limited) {
        return new RuleOutcome(CALIBRATION, CALIBRATION_MISSING, rows, needed, limited);
    }
}
