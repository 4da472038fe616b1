package org.cupel.surrogate.drift;

/**
 * How often the intervals held the results that have come in.
 *
 * @param held results within their interval
 * @param n results
 * @param target what the intervals promise, within 0 and 1
 */
public record IntervalCheck(int held, int n, double target) {

    /** No results yet. */
    public static final IntervalCheck NONE = new IntervalCheck(0, 0, 0.9);

    /** @throws IllegalArgumentException unless 0 ≤ held ≤ n and 0 &lt; target &lt; 1 */
    public IntervalCheck {
        if (held < 0 || held > n || !(target > 0 && target < 1)) {
            throw new IllegalArgumentException(held + " of " + n + " results held for a target of " + target
                    + ". Give 0 ≤ held ≤ results and a target between 0 and 1.");
        }
    }
}
