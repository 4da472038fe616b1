package org.cupel.surrogate.metric;

/** A number that a sample defines, for any multiplicity of its cases. */
@FunctionalInterface
public interface Resampled {

    /**
     * @param times [n] how often each case occurs, 0 and more
     * @return NaN when these cases do not define it
     */
    double of(int[] times);
}
