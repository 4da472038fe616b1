package org.cupel.surrogate.support;

/**
 * Which references do not count.
 *
 * @param labels [references]
 * @param leftOut the label that does not count, or {@link #NOTHING}
 */
record Exclusion(int[] labels, int leftOut) {

    static final int NOTHING = -1;
    static final Exclusion NONE = new Exclusion(new int[0], NOTHING);

    boolean counts(int reference) {
        return leftOut == NOTHING || labels[reference] != leftOut;
    }
}
