package org.cupel.surrogate.calibration;

/**
 * The unit of a prediction's errors: exp(intercept + a·log(uncertainty) + b·novelty), the uncertainty being the total one
 * or a floor, whichever is larger.
 *
 * @param onLogUncertainty a: 0 for errors in the property's unit, 1 for errors in units of the uncertainty
 * @param onNovelty b
 * @param floor under the uncertainty, in the property's unit, positive
 */
public record Scale(double intercept, double onLogUncertainty, double onNovelty, double floor) {

    static final Scale NONE = new Scale(0, 0, 0, 1);

    /** Far beyond any calibration row the novelty says "farther", not "how much farther". */
    private static final double MOST_NOVEL = 30;

    /** @throws IllegalArgumentException when a coefficient is not finite or the floor not positive and finite */
    public Scale {
        if (!Double.isFinite(intercept + onLogUncertainty + onNovelty)) {
            throw new IllegalArgumentException("Coefficients " + intercept + ", " + onLogUncertainty + " and "
                    + onNovelty + " of a scale. Give finite ones.");
        }
        if (!(floor > 0 && Double.isFinite(floor))) {
            throw new IllegalArgumentException(
                    "A floor of " + floor + " under the uncertainty. Give a positive one in the property's unit.");
        }
    }

    static Scale uncertainty(double floor) {
        return new Scale(0, 1, 0, floor);
    }

    double of(RawPrediction prediction) {
        return Math.exp(
                intercept + onLogUncertainty * logUncertainty(prediction, floor) + onNovelty * novelty(prediction));
    }

    static double logUncertainty(RawPrediction prediction, double floor) {
        return Math.log(Math.max(prediction.uncertainty().total(), floor));
    }

    static double novelty(RawPrediction prediction) {
        return Math.min(MOST_NOVEL, prediction.novelty());
    }
}
