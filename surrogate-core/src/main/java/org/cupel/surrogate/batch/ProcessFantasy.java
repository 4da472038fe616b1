package org.cupel.surrogate.batch;

import java.util.List;
import java.util.function.DoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cupel.surrogate.acquisition.AcquisitionFunction;
import org.cupel.surrogate.gaussian.PoolPosterior;
import org.cupel.surrogate.split.StableHash;

/**
 * A Gaussian process that draws a result from its own belief, and measures improvement from the best of what it has drawn.
 * Several with different worlds make {@link Fantasies}; each needs a posterior of its own, which is changed.
 *
 * @see <a href="https://arxiv.org/abs/1206.2944">Snoek et al. 2012, section 3.3</a>
 */
public final class ProcessFantasy implements Believer {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double HALF_A_STEP = 0x1.0p-54;

    private final PoolPosterior posterior;
    private final List<String> ids;
    private final DoubleFunction<AcquisitionFunction> byReference;
    private final double mean;
    private final double deviation;
    private final StableHash world;
    private double best;

    /**
     * @param posterior of standardised values
     * @param byReference makes the function for a best value, in the property's unit: {@code LogExpectedImprovement::new}
     * @param best value so far
     * @param mean of the values, in the property's unit
     * @param deviation of the values, same unit
     * @param seed with the world's number and an id it decides every draw
     */
    public ProcessFantasy(
            PoolPosterior posterior,
            List<String> ids,
            DoubleFunction<AcquisitionFunction> byReference,
            double best,
            double mean,
            double deviation,
            long seed,
            int world) {
        this.posterior = posterior;
        this.ids = ids;
        this.byReference = byReference;
        this.best = best;
        this.mean = mean;
        this.deviation = deviation;
        this.world = new StableHash("fantasy/" + seed + "/" + world);
    }

    @Override
    public double[] scores() {
        return new ProcessBeliever(posterior, ids, byReference.apply(best), mean, deviation).scores();
    }

    @Override
    public void believe(int row) {
        double uniform = Math.min(world.unitInterval(ids.get(row)) + HALF_A_STEP, Math.nextDown(1.0));
        double value = posterior.mean(row) + posterior.deviation(row) * STANDARD.inverseCumulativeProbability(uniform);
        posterior.observe(row, value);
        best = Math.min(best, mean + deviation * value);
    }
}
