package org.cupel.surrogate.batch;

import org.cupel.surrogate.acquisition.AcquisitionFunction;
import org.cupel.surrogate.acquisition.NormalTail;
import org.cupel.surrogate.acquisition.PropertyColumn;

/** How far a chosen candidate lowers the worth of others: a factor in (0, 1] that rises with distance. */
public sealed interface Reach {

    /**
     * @param centre row of the one that was chosen
     * @param distance from it, in units of {@link FeatureSpace}
     * @return the factor's logarithm, ≤ 0
     */
    double logFactor(int centre, double distance);

    /** @throws BatchRefusedException when it was made for another number of rows */
    default void requireRows(int rows) {}

    /**
     * The same for all: Φ(3 (distance − radius)/radius), which is 0.5 at the radius and 0.001 at the centre.
     *
     * @param radius two candidates at random are at 1
     */
    record Fixed(double radius) implements Reach {

        public Fixed {
            if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
                throw new BatchRefusedException("radius is " + radius + ". Give a positive number such as 0.3.");
            }
        }

        @Override
        public double logFactor(int centre, double distance) {
            return NormalTail.logCdf(3 * (distance - radius) / radius);
        }
    }

    /**
     * The probability that a candidate lies outside the ball around the chosen one in which the optimum cannot be: Φ((L d −
     * (mean − best)) / σ).
     *
     * @param steepness L, the largest slope, property per distance
     * @param best value so far
     * @param property predictions for all rows; lower is better
     * @see <a href="https://arxiv.org/abs/1505.08052">González et al. 2016, Batch Bayesian Optimization via Local Penalization</a>
     */
    record Lipschitz(double steepness, double best, PropertyColumn property) implements Reach {

        /** L by the steepest pair of results, and the best of them. */
        public static Lipschitz of(FeatureSpace space, int[] tested, double[] results, PropertyColumn property) {
            double steepness = 0;
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < tested.length; i++) {
                best = Math.min(best, results[i]);
                for (int j = 0; j < i; j++) {
                    double distance = space.distance(tested[i], tested[j]);
                    if (distance > 0) {
                        steepness = Math.max(steepness, Math.abs(results[i] - results[j]) / distance);
                    }
                }
            }
            if (steepness == 0) {
                throw new BatchRefusedException("The results of " + tested.length
                        + " candidates show no slope. Use a fixed radius until two differ.");
            }
            return new Lipschitz(steepness, best, property);
        }

        @Override
        public void requireRows(int rows) {
            if (property.size() != rows) {
                throw new BatchRefusedException(
                        rows + " ids, but " + property.size() + " predictions to reach by. Give one per candidate.");
            }
        }

        @Override
        public double logFactor(int centre, double distance) {
            double sigma = Math.max(property.sigma()[centre], AcquisitionFunction.SIGMA_FLOOR);
            return NormalTail.logCdf((steepness * distance - (property.mean()[centre] - best)) / sigma);
        }
    }
}
