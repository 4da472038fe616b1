package org.cupel.surrogate.split;

/** Whether two rows hold the same crystal, for instance by superposing them. Symmetric. */
@FunctionalInterface
public interface RowMatcher {

    /** Equal hashes are all there is to go by. */
    RowMatcher NONE = (row, other) -> false;

    boolean same(int row, int other);
}
