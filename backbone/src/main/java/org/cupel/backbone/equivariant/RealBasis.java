package org.cupel.backbone.equivariant;

/**
 * The unitary matrix from real to complex spherical harmonics of one degree, times (-i)^l, which makes all couplings of
 * real harmonics real. Rows are complex orders -l..l, columns real orders -l..l.
 */
record RealBasis(double[][] real, double[][] imaginary) {

    static RealBasis ofDegree(int l) {
        int size = 2 * l + 1;
        RealBasis basis = new RealBasis(new double[size][size], new double[size][size]);
        double half = Math.sqrt(0.5);
        basis.put(l, l, l, 1, 0);
        for (int m = 1; m <= l; m++) {
            double sign = m % 2 == 0 ? half : -half;
            basis.put(l, l - m, l + m, half, 0);
            basis.put(l, l - m, l - m, 0, -half);
            basis.put(l, l + m, l + m, sign, 0);
            basis.put(l, l + m, l - m, 0, sign);
        }
        return basis;
    }

    /** Stores (re + i·im)·(-i)^l. */
    private void put(int l, int row, int column, double re, double im) {
        real[row][column] = switch (l % 4) {
            case 0 -> re;
            case 1 -> im;
            case 2 -> -re;
            default -> -im;
        };
        imaginary[row][column] = switch (l % 4) {
            case 0 -> im;
            case 1 -> -re;
            case 2 -> -im;
            default -> re;
        };
    }
}
