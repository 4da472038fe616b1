package org.cupel.surrogate.acquisition;

import org.apache.commons.numbers.gamma.ErfDifference;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/** Logarithms of functions of the standard normal distribution, accurate where the functions themselves underflow. */
public final class NormalTail {

    private static final double SQRT2 = Math.sqrt(2);
    private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);
    private static final double HALF_LOG_HALF_PI = 0.5 * Math.log(Math.PI / 2);

    /** Below it the series in 1/z² has lost its last bit after five terms. */
    private static final double ASYMPTOTIC_BELOW = -100;

    /** Below it, in units of 1/(1 + |z|), a window is so narrow that two terms of a series are exact. */
    private static final double NARROW = 1e-3;

    private NormalTail() {}

    /**
     * log Φ(z).
     *
     * <p>Above about 38 the tail 1 − Φ(z) underflows and the value is 0.
     */
    public static double logCdf(double z) {
        if (z < -1) {
            return Math.log(0.5 * Erfcx.value(-z / SQRT2)) - 0.5 * z * z;
        }
        return z > 0 ? Math.log1p(-0.5 * Erfc.value(z / SQRT2)) : Math.log(0.5 * Erfc.value(-z / SQRT2));
    }

    /**
     * log(Φ(high) − Φ(low)) for low &lt; high, either of which may be infinite.
     *
     * <p>Accurate to about 1e-13 of its value in both tails, and near 0 where nearly all lies inside.
     */
    public static double logWithin(double low, double high) {
        if (low == Double.NEGATIVE_INFINITY) {
            return logCdf(high);
        }
        if (low + high > 0) {
            return logWithin(-high, -low);
        }
        double width = high - low;
        double middle = 0.5 * low + 0.5 * high;
        if (width * (1 + Math.abs(middle)) < NARROW) {
            double curvature = (middle * middle - 1) * width * width / 24;
            return Math.log(width) - 0.5 * middle * middle - HALF_LOG_2PI + Math.log1p(curvature);
        }
        if (high < -1) {
            double ratio =
                    0.5 * width * (high + low) + Math.log(Erfcx.value(-low / SQRT2) / Erfcx.value(-high / SQRT2));
            return logCdf(high) + log1mexp(ratio);
        }
        double outside = 0.5 * Erfc.value(-low / SQRT2) + 0.5 * Erfc.value(high / SQRT2);
        return outside < 0.5 ? Math.log1p(-outside) : Math.log(0.5 * ErfDifference.value(low / SQRT2, high / SQRT2));
    }

    /** h(z) = φ(z) + z Φ(z), which underflows below about −38. */
    public static double expectedImprovement(double z) {
        if (z > -1) {
            return Math.exp(-0.5 * z * z - HALF_LOG_2PI) + z * 0.5 * Erfc.value(-z / SQRT2);
        }
        if (z > -30) {
            double share = z * Math.sqrt(Math.PI / 2) * Erfcx.value(-z / SQRT2);
            return Math.exp(-0.5 * z * z - HALF_LOG_2PI) * (1 + share);
        }
        return Math.exp(logExpectedImprovement(z));
    }

    /**
     * log h(z) with h(z) = φ(z) + z Φ(z), the expected improvement in units of sigma.
     *
     * @see <a href="https://arxiv.org/abs/2310.20708">Ament et al. 2023, equation 9 and appendix A</a>
     */
    public static double logExpectedImprovement(double z) {
        if (z > -1) {
            return Math.log(expectedImprovement(z));
        }
        double logDensity = -0.5 * z * z - HALF_LOG_2PI;
        if (z < ASYMPTOTIC_BELOW) {
            return logDensity - 2 * Math.log(-z) + Math.log1p(millsSeries(1 / (z * z)));
        }
        return logDensity + log1mexp(Math.log(Erfcx.value(-z / SQRT2) * -z) + HALF_LOG_HALF_PI);
    }

    /** z² h(z) / φ(z) − 1 = −3/z² + 15/z⁴ − 105/z⁶ + … for z → −∞. */
    private static double millsSeries(double inverseSquare) {
        return inverseSquare * (-3 + inverseSquare * (15 + inverseSquare * (-105 + inverseSquare * 945)));
    }

    /** log(1 − eˣ) for x < 0 without cancellation (Mächler 2012). */
    static double log1mexp(double x) {
        return x > -0.6931471805599453 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
    }
}
