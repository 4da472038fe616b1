package org.cupel.surrogate.batch;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.acquisition.AcquisitionFunction;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.gaussian.PoolPosterior;

/**
 * A Gaussian process that takes its own mean for the result, scored by any function of one property.
 *
 * @param posterior of standardised values, which is changed; {@code forgetAfter} takes beliefs back
 * @param mean of the values, in the property's unit
 * @param deviation of the values, same unit
 */
public record ProcessBeliever(
        PoolPosterior posterior, List<String> ids, AcquisitionFunction function, double mean, double deviation)
        implements Believer {

    @Override
    public double[] scores() {
        var means = new double[ids.size()];
        var sigmas = new double[ids.size()];
        Arrays.parallelSetAll(means, row -> mean + deviation * posterior.mean(row));
        Arrays.parallelSetAll(sigmas, row -> deviation * posterior.deviation(row));
        return function.score(new CandidatePool(ids, means, sigmas));
    }

    @Override
    public void believe(int row) {
        posterior.believe(row);
    }
}
