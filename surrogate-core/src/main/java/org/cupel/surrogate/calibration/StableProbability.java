package org.cupel.surrogate.calibration;

/**
 * The calibrated probability of a value below the stability threshold, from two opinions: the calibrated distribution
 * and the model's own heads. Their log odds are added up with learnt weights (Platt scaling with two inputs).
 *
 * @param stableBelow threshold in the property's unit, 0.05 eV/atom for the energy above hull
 * @param intercept log odds when both opinions are even
 * @param onDistribution weight of the distribution's log odds, ≥ 0
 * @param onHeads weight of the heads' log odds, ≥ 0
 */
public record StableProbability(double stableBelow, double intercept, double onDistribution, double onHeads) {

    /** More certain than this, an opinion counts no more. */
    private static final double MOST_LOG_ODDS = 14;

    /** @throws IllegalArgumentException when a weight is negative or a number not finite */
    public StableProbability {
        if (!(onDistribution >= 0 && onHeads >= 0) || !Double.isFinite(intercept + onDistribution + onHeads)) {
            throw new IllegalArgumentException("Weights " + onDistribution + " and " + onHeads + ", intercept "
                    + intercept + ". Give finite numbers, and weights of at least 0.");
        }
    }

    public static StableProbability ofDistribution(double stableBelow) {
        return new StableProbability(stableBelow, 0, 1, 0);
    }

    public static StableProbability ofHeads(double stableBelow) {
        return new StableProbability(stableBelow, 0, 0, 1);
    }

    /** The heads' own probability where the calibration does not support the prediction. */
    public double of(Calibration calibration, RawPrediction prediction) {
        if (!calibration.supports(prediction)) {
            return prediction.pStable();
        }
        return of(calibration.distribution(prediction).below(stableBelow), prediction.pStable());
    }

    double of(double byDistribution, double byHeads) {
        double logOdds = intercept + onDistribution * logOdds(byDistribution) + onHeads * logOdds(byHeads);
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double logOdds(double probability) {
        double odds = Math.log(probability) - Math.log1p(-probability);
        return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, odds));
    }
}
