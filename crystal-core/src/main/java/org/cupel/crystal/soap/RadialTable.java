package org.cupel.crystal.soap;

/**
 * All radial functions of all degrees as piecewise polynomials of degree 7 through Chebyshev nodes, within about 1e-9 of
 * the largest value. One evaluation costs seven multiplications per function where exponentials would cost most of a
 * descriptor's time. Immutable.
 */
final class RadialTable {

    private static final int DEGREE = 7;

    /** Width of an interval in units of 1/√exponent: the error falls with its eighth power. */
    private static final double INTERVAL = 0.15;

    private final int functions;
    private final double perAngstrom;
    private final double[] coefficients;

    RadialTable(SoapSettings settings) {
        GaussianBasis[] bases = new GaussianBasis[settings.highestDegree() + 1];
        double steepest = 0;
        for (int l = 0; l < bases.length; l++) {
            bases[l] = new GaussianBasis(settings, l);
            steepest = Math.max(steepest, bases[l].steepestExponent());
        }
        functions = bases.length * settings.radialFunctions();
        int intervals = (int) Math.ceil(settings.reachAngstrom() * Math.sqrt(steepest) / INTERVAL) + 1;
        // The last interval begins at the reach, for distances that exceed it by rounding.
        perAngstrom = (intervals - 1) / settings.reachAngstrom();
        coefficients = new double[intervals * (DEGREE + 1) * functions];
        for (int interval = 0; interval < intervals; interval++) {
            for (int f = 0; f < functions; f++) {
                fit(bases[f / settings.radialFunctions()], f % settings.radialFunctions(), interval, f);
            }
        }
    }

    private void fit(GaussianBasis basis, int n, int interval, int function) {
        double[] values = new double[DEGREE + 1];
        for (int node = 0; node <= DEGREE; node++) {
            values[node] = basis.value(n, (interval + (1 + node(node)) / 2) / perAngstrom);
        }
        double[] monomials = monomials(values);
        for (int d = 0; d <= DEGREE; d++) {
            coefficients[(interval * (DEGREE + 1) + d) * functions + function] = monomials[d];
        }
    }

    private static double node(int node) {
        return Math.cos(Math.PI * (node + 0.5) / (DEGREE + 1));
    }

    /** Coefficients of t^0..t^7 of the polynomial with these values at the nodes. */
    private static double[] monomials(double[] values) {
        double[] result = new double[DEGREE + 1];
        double[] before = new double[DEGREE + 2];
        double[] chebyshev = new double[DEGREE + 2];
        chebyshev[0] = 1;
        for (int order = 0; order <= DEGREE; order++) {
            double weight = 0;
            for (int node = 0; node <= DEGREE; node++) {
                weight += values[node] * Math.cos(Math.PI * order * (node + 0.5) / (DEGREE + 1));
            }
            weight *= (order == 0 ? 1.0 : 2.0) / (DEGREE + 1);
            for (int d = 0; d <= DEGREE; d++) {
                result[d] += weight * chebyshev[d];
            }
            double[] next = next(chebyshev, before, order);
            before = chebyshev;
            chebyshev = next;
        }
        return result;
    }

    private static double[] next(double[] chebyshev, double[] before, int order) {
        double[] next = new double[DEGREE + 2];
        for (int d = 0; d <= DEGREE; d++) {
            next[d + 1] += (order == 0 ? 1 : 2) * chebyshev[d];
            next[d] -= before[d];
        }
        return next;
    }

    /** Functions of all degrees, degree by degree. */
    int functions() {
        return functions;
    }

    /** @param values [functions], overwritten */
    void evaluate(double distanceAngstrom, double[] values) {
        double position = distanceAngstrom * perAngstrom;
        int interval = (int) position;
        double t = 2 * (position - interval) - 1;
        horner(interval * (DEGREE + 1) * functions, t, values);
    }

    /** All powers in one loop over the functions, which the compiler turns into vector instructions. */
    private void horner(int base, double t, double[] values) {
        int k = functions;
        double[] c = coefficients;
        for (int f = 0; f < k; f++) {
            double high = ((c[base + 7 * k + f] * t + c[base + 6 * k + f]) * t + c[base + 5 * k + f]) * t;
            double middle = ((high + c[base + 4 * k + f]) * t + c[base + 3 * k + f]) * t;
            values[f] = ((middle + c[base + 2 * k + f]) * t + c[base + k + f]) * t + c[base + f];
        }
    }
}
