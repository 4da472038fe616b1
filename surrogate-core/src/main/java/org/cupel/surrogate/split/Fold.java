package org.cupel.surrogate.split;

/**
 * Rows to learn from and rows to be judged on, as indices in ascending order. Rows in neither are left out.
 *
 * @param name e.g. {@code loco-3}
 */
public record Fold(String name, int[] train, int[] test) {

    /** @throws IllegalArgumentException when a side is empty */
    public Fold {
        if (train.length == 0 || test.length == 0) {
            throw new IllegalArgumentException("Fold " + name + " has " + train.length + " rows to train on and "
                    + test.length + " to test on. Give more rows, or another share, year or number of clusters.");
        }
    }
}
