package org.cupel.surrogate.gaussian;

/** A family of covariances between the rows of a pool; its parameters θ are logarithms (of shares: logits), so that any value is allowed. */
public sealed interface Kernel permits MaternKernel, SiteKernel {

    /** Where a fit starts; as long as there are parameters. */
    double[] start();

    /** The member of the family for given parameters. */
    Covariance at(double[] theta);

    /** The logarithm of the prior density up to a constant; its slope is added to {@code gradient}. Values are taken as standardised. */
    double prior(double[] theta, double[] gradient);
}
