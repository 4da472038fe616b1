package org.cupel.surrogate.goal;

/**
 * A property that should be as small or as large as possible.
 *
 * @param property name of the column
 * @param maximise whether larger is better
 * @param target which candidates count as found
 */
public record Objective(String property, boolean maximise, Target target) {

    /** +1 when smaller is better, −1 when larger is: a value times this sign is minimised. */
    public double sign() {
        return maximise ? -1 : 1;
    }
}
