package org.cupel.backbone.equivariant;

/**
 * Wigner 3j symbols of real spherical harmonics, with the sign and the order of components of e3nn (Geiger and Smidt,
 * arXiv:2207.09453): degree 1 is (x, y, z), and the squares of one symbol sum to 1.
 */
public final class Wigner3j {

    private Wigner3j() {}

    /** Symbols [2·l1+1][2·l2+1][2·l3+1]; all zero where the degrees do not couple. */
    public static double[][][] of(int l1, int l2, int l3) {
        RealBasis first = RealBasis.ofDegree(l1);
        RealBasis second = RealBasis.ofDegree(l2);
        RealBasis third = RealBasis.ofDegree(l3);
        double[][][] symbols = new double[2 * l1 + 1][2 * l2 + 1][2 * l3 + 1];
        for (int i = -l1; i <= l1; i++) {
            for (int k = -l2; k <= l2; k++) {
                if (Math.abs(i + k) <= l3) {
                    double coefficient = ClebschGordan.coefficient(l1, i, l2, k, l3, i + k);
                    add(symbols, coefficient, row(first, l1 + i), row(second, l2 + k), row(third, l3 + i + k));
                }
            }
        }
        return normalised(symbols);
    }

    private static double[][] row(RealBasis basis, int index) {
        return new double[][] {basis.real()[index], basis.imaginary()[index]};
    }

    /** Adds the real part of coefficient · a ⊗ b ⊗ conjugate(c). */
    private static void add(double[][][] symbols, double coefficient, double[][] a, double[][] b, double[][] c) {
        for (int i = 0; i < symbols.length; i++) {
            for (int j = 0; j < symbols[i].length; j++) {
                double re = a[0][i] * b[0][j] - a[1][i] * b[1][j];
                double im = a[0][i] * b[1][j] + a[1][i] * b[0][j];
                for (int k = 0; k < symbols[i][j].length; k++) {
                    symbols[i][j][k] += coefficient * (re * c[0][k] + im * c[1][k]);
                }
            }
        }
    }

    private static double[][][] normalised(double[][][] symbols) {
        double squares = 0;
        for (double[][] plane : symbols) {
            for (double[] line : plane) {
                for (double value : line) {
                    squares += value * value;
                }
            }
        }
        double factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (double[][] plane : symbols) {
            for (double[] line : plane) {
                for (int k = 0; k < line.length; k++) {
                    // Rounding leaves dust of 1e-17 where symmetry says zero.
                    line[k] = Math.abs(line[k] * factor) < 1e-14 ? 0 : line[k] * factor;
                }
            }
        }
        return symbols;
    }
}
