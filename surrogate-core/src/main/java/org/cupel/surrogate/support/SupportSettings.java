package org.cupel.surrogate.support;

/**
 * How support is learnt.
 *
 * @param neighbours whose mean distance counts; the nearest alone told errors on unseen families best
 * @param components at most so many principal components of the features are compared
 * @param variance share of it that they hold, if fewer do
 * @param references at most so many training rows are kept
 * @param inside share of the probes that counts as inside support
 */
public record SupportSettings(int neighbours, int components, double variance, int references, double inside) {

    public static final SupportSettings DEFAULTS = new SupportSettings(1, 64, 0.99, 30_000, 0.99);

    /** @throws IllegalArgumentException when a count is below 1 or a share not between 0 and 1 */
    public SupportSettings {
        if (neighbours < 1 || components < 1 || references < 2) {
            throw new IllegalArgumentException(neighbours + " neighbours, " + components + " components, " + references
                    + " references. Give at least 1, 1 and 2.");
        }
        if (!(variance > 0 && variance <= 1 && inside > 0 && inside < 1)) {
            throw new IllegalArgumentException("Variance share " + variance + " and inside share " + inside
                    + ". Give shares between 0 and 1, such as 0.99.");
        }
    }
}
