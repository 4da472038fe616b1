package org.cupel.surrogate.metric;

/**
 * How well a yes was predicted.
 *
 * @param precision of those predicted yes, the share that is
 * @param recall of those that are, the share predicted
 * @param baseRate of all, the share that is: what precision has to beat
 */
public record Classification(Rate precision, Rate recall, Rate baseRate) {

    /**
     * @param truth [n]
     * @param predicted [n]
     */
    public static Classification of(boolean[] truth, boolean[] predicted) {
        Columns.requireSameLength("truths", truth.length, "predictions", predicted.length);
        int both = 0;
        int actual = 0;
        int claimed = 0;
        for (int i = 0; i < truth.length; i++) {
            both += truth[i] && predicted[i] ? 1 : 0;
            actual += truth[i] ? 1 : 0;
            claimed += predicted[i] ? 1 : 0;
        }
        return new Classification(Rate.of(both, claimed), Rate.of(both, actual), Rate.of(actual, truth.length));
    }
}
