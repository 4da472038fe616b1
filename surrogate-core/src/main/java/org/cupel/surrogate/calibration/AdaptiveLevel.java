package org.cupel.surrogate.calibration;

/**
 * Adaptive conformal inference on a stream of results: the miscoverage to ask the next interval for. Each result that
 * lay outside its interval lowers it, each one inside raises it a little, so that in the long run the target share lies
 * outside whatever the stream does. Give {@link #miscoverage()} to {@link Calibration#interval(RawPrediction, double)}.
 *
 * <p>With a decay of 0 the share outside differs from the target by at most (max(α₁, 1 − α₁) + step) / (step · results),
 * if intervals at 0 and below hold everything and those at 1 and above nothing; with a decay between ½ and 1 the level
 * also settles when the stream does.
 *
 * @param target share of results that may lie outside
 * @param miscoverage the level now; may leave 0…1
 * @param step how far the first result moves it
 * @param decay the t-th result moves it by step · t^−decay
 * @param results seen
 * @param outside results that lay outside their interval
 * @see <a href="https://arxiv.org/abs/2106.00170">Gibbs and Candès 2021, adaptive conformal inference</a>
 * @see <a href="https://arxiv.org/abs/2402.01139">Angelopoulos, Barber and Bates 2024, decaying step sizes</a>
 */
public record AdaptiveLevel(double target, double miscoverage, double step, double decay, long results, long outside) {

    private static final double DEFAULT_STEP = 0.02;

    /** @throws IllegalArgumentException unless 0 < target < 1, step > 0 and 0 ≤ decay ≤ 1 */
    public AdaptiveLevel {
        if (!(target > 0 && target < 1 && step > 0 && decay >= 0 && decay <= 1)) {
            throw new IllegalArgumentException("Adaptive level with target " + target + ", step " + step + " and decay "
                    + decay + ". Give a target between 0 and 1, a positive step and a decay of 0 to 1.");
        }
    }

    public static AdaptiveLevel start(double target) {
        return new AdaptiveLevel(target, target, DEFAULT_STEP, 0, 0, 0);
    }

    public static AdaptiveLevel start(double target, double step, double decay) {
        return new AdaptiveLevel(target, target, step, decay, 0, 0);
    }

    /** The state after one more result. */
    public AdaptiveLevel update(boolean covered) {
        double stepNow = step * Math.pow(results + 1.0, -decay);
        double next = miscoverage + stepNow * (target - (covered ? 0 : 1));
        return new AdaptiveLevel(target, next, step, decay, results + 1, outside + (covered ? 0 : 1));
    }
}
