package org.cupel.surrogate.metric;

/**
 * How well a yes was predicted.
 *
 * @param precision of those predicted yes, the share that is
 * @param recall of those that are, the share predicted
 * @param f1 harmonic mean of the two; undefined when nothing is and nothing was predicted
 * @param baseRate of all, the share that is: what precision has to beat
 */
public record Classification(Rate precision, Rate recall, Estimate f1, Rate baseRate) {

    private static final long SEED = 1;

    /** With single cases drawn for the interval of F1. */
    public static Classification of(boolean[] truth, boolean[] predicted) {
        return of(truth, predicted, Bootstrap.ofCases(SEED));
    }

    /**
     * @param truth [n]
     * @param predicted [n]
     * @param bootstrap for the interval of F1
     */
    public static Classification of(boolean[] truth, boolean[] predicted, Bootstrap bootstrap) {
        Columns.requireSameLength("truths", truth.length, "predictions", predicted.length);
        int both = 0;
        int actual = 0;
        int claimed = 0;
        for (int i = 0; i < truth.length; i++) {
            both += truth[i] && predicted[i] ? 1 : 0;
            actual += truth[i] ? 1 : 0;
            claimed += predicted[i] ? 1 : 0;
        }
        return new Classification(
                Rate.of(both, claimed),
                Rate.of(both, actual),
                bootstrap.estimate(truth.length, times -> f1(truth, predicted, times)),
                Rate.of(actual, truth.length));
    }

    private static double f1(boolean[] truth, boolean[] predicted, int[] times) {
        long both = 0;
        long either = 0;
        for (int i = 0; i < truth.length; i++) {
            both += truth[i] && predicted[i] ? times[i] : 0;
            either += (truth[i] ? times[i] : 0) + (predicted[i] ? times[i] : 0);
        }
        return 2.0 * both / either;
    }
}
