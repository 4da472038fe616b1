package org.cupel.surrogate.gaussian;

/**
 * How often a Matérn process can be differentiated. Rougher ones follow single spots, smoother ones see further.
 *
 * @see <a href="https://gaussianprocess.org/gpml/">Rasmussen and Williams 2006, equation 4.17</a>
 */
public enum Smoothness {

    /** Once: Matérn-3/2. */
    ONCE(Math.sqrt(3)) {
        @Override
        double value(double r, double decay) {
            return (1 + r) * decay;
        }

        @Override
        double slope(double pull, double r, double decay) {
            return pull * 3 * decay;
        }
    },

    /** Twice: Matérn-5/2. */
    TWICE(Math.sqrt(5)) {
        @Override
        double value(double r, double decay) {
            return (1 + r + r * r / 3) * decay;
        }

        @Override
        double slope(double pull, double r, double decay) {
            return pull * 5.0 / 3 * (1 + r) * decay;
        }
    };

    private final double unit;

    Smoothness(double unit) {
        this.unit = unit;
    }

    /** The distance r that the other methods take, of the squared distance in lengths. */
    double distance(double squared) {
        return unit * Math.sqrt(squared);
    }

    /** @param decay exp(−r) */
    abstract double value(double r, double decay);

    /** Times a feature's squared distance in lengths, the slope by the logarithm of its length. */
    abstract double slope(double pull, double r, double decay);
}
