package org.cupel.surrogate.acquisition;

/**
 * The expected improvement below a reference, σ h(z), in the property's unit.
 *
 * <p>Where it would underflow the score is its logarithm instead, a negative number below −700: the order stays that of
 * {@link LogExpectedImprovement}, and nothing ties at zero.
 *
 * @param reference best value so far, or the threshold to get below, in the property's unit
 * @see <a href="https://doi.org/10.1023/A:1008306431147">Jones et al. 1998</a>
 */
public record ExpectedImprovement(double reference) implements AcquisitionFunction {

    private static final double LEAST_LOG = -700;

    public ExpectedImprovement {
        Settings.requireFinite("reference", reference);
    }

    @Override
    public String name() {
        return "ei";
    }

    @Override
    public double[] score(CandidatePool pool) {
        var objective = pool.objective();
        return RowScores.of(pool.size(), i -> {
            double sigma = objective.spread(i);
            double z = objective.standardised(i, reference);
            double log = Math.log(sigma) + NormalTail.logExpectedImprovement(z);
            return log > LEAST_LOG ? sigma * NormalTail.expectedImprovement(z) : log;
        });
    }
}
