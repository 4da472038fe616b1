package org.cupel.crystal.soap;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/**
 * Overlap of a Gaussian atom at distance r with orthonormal Gaussian-type radial functions of one degree, analytic.
 *
 * <p>Primitive k is r^l exp(-α r²), with α such that it falls to 1e-3 at a radius; radii are spaced evenly from 1 Å to
 * the cutoff. Löwdin's transformation makes them orthonormal. Himanen et al., Comput. Phys. Commun. 247, 106949 (2020),
 * doi:10.1016/j.cpc.2019.106949.
 */
final class GaussianBasis {

    private static final double DECAYED = 1e-3;

    private final int degree;
    private final double[] exponents;
    private final double[][] factors;

    GaussianBasis(SoapSettings settings, int degree) {
        this.degree = degree;
        int count = settings.radialFunctions();
        double[] alphas = alphas(settings, degree);
        double[][] mixing = inverseRoot(overlaps(alphas, degree));
        double widening = 2 * settings.sigmaAngstrom() * settings.sigmaAngstrom();
        exponents = new double[count];
        factors = new double[count][count];
        for (int k = 0; k < count; k++) {
            double shrink = 1 / (1 + widening * alphas[k]);
            exponents[k] = alphas[k] * shrink;
            double integral = Math.pow(Math.PI * widening, 1.5) * Math.pow(shrink, degree + 1.5);
            for (int n = 0; n < count; n++) {
                factors[n][k] = integral * mixing[n][k];
            }
        }
    }

    private static double[] alphas(SoapSettings settings, int degree) {
        int count = settings.radialFunctions();
        double[] alphas = new double[count];
        for (int k = 0; k < count; k++) {
            double radius = count == 1 ? 1 : 1 + k * (settings.cutoffAngstrom() - 1) / (count - 1);
            alphas[k] = (degree * Math.log(radius) - Math.log(DECAYED)) / (radius * radius);
        }
        return alphas;
    }

    private static double[][] overlaps(double[] alphas, int degree) {
        double gamma = Math.sqrt(Math.PI) / 2;
        for (int l = 1; l <= degree; l++) {
            gamma *= l + 0.5;
        }
        double[][] overlaps = new double[alphas.length][alphas.length];
        for (int i = 0; i < alphas.length; i++) {
            for (int j = 0; j < alphas.length; j++) {
                overlaps[i][j] = 0.5 * gamma * Math.pow(alphas[i] + alphas[j], -degree - 1.5);
            }
        }
        return overlaps;
    }

    private static double[][] inverseRoot(double[][] symmetric) {
        int size = symmetric.length;
        R064Store matrix = R064Store.FACTORY.make(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.set(i, j, symmetric[i][j]);
            }
        }
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(size, true);
        decomposition.decompose(matrix);
        double[][] root = new double[size][size];
        for (int e = 0; e < size; e++) {
            double factor = 1 / Math.sqrt(decomposition.getD().doubleValue(e, e));
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    root[i][j] += factor
                            * decomposition.getV().doubleValue(i, e)
                            * decomposition.getV().doubleValue(j, e);
                }
            }
        }
        return root;
    }

    double steepestExponent() {
        double steepest = 0;
        for (double exponent : exponents) {
            steepest = Math.max(steepest, exponent);
        }
        return steepest;
    }

    /** Value of function {@code n} for an atom at distance {@code r} in Å. */
    double value(int n, double r) {
        double sum = 0;
        for (int k = 0; k < exponents.length; k++) {
            sum += factors[n][k] * Math.exp(-exponents[k] * r * r);
        }
        return sum * Math.pow(r, degree);
    }
}
