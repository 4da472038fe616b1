package org.cupel.surrogate.gaussian;

/** Covariances of a function between rows of a pool, named by their numbers. */
public interface Covariance {

    double of(int first, int second);

    /** The covariance of any row with itself, noise left out. */
    double variance();

    /** Collects how a sum of covariances changes with the kernel's parameters. */
    Slopes slopes();

    /** A sum Σ pull × covariance, of which only the slopes are kept. */
    interface Slopes {

        void add(int first, int second, double pull);

        /** Adds the slope by each parameter. */
        void into(double[] gradient);
    }
}
