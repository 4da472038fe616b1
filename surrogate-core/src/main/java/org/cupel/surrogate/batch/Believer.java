package org.cupel.surrogate.batch;

/** A model that goes on as if results were in: for batches whose next candidate takes those before it into account. */
public interface Believer {

    /** [n] scores of all rows as things stand, higher is better; read before the next call. */
    double[] scores();

    /** Takes what is expected of a row (kriging believer), or a draw of it (fantasy), for its result. */
    void believe(int row);
}
