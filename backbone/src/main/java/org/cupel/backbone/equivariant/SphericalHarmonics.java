package org.cupel.backbone.equivariant;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.WeightArray;

/**
 * Real spherical harmonics of unit vectors as polynomials: every degree is a constant matrix times the products of the
 * vector's components. Order and signs as in {@link Wigner3j}; the squares of a degree sum to 2l + 1.
 */
public final class SphericalHarmonics {

    /** From degree 1 up, each [3^l, 2l+1]. */
    private final List<WeightArray> matrices = new ArrayList<>();

    private final int parity;

    /**
     * @param largestDegree degree
     * @param parity 1, or -1 for the harmonics of the opposite vectors
     */
    public SphericalHarmonics(int largestDegree, int parity) {
        this.parity = parity;
        for (int l = 1; l <= largestDegree; l++) {
            double[] matrix = matrix(l);
            if (parity < 0 && l % 2 == 1) {
                negate(matrix);
            }
            matrices.add(new WeightArray(new long[] {matrix.length / (2 * l + 1), 2 * l + 1}, matrix));
        }
    }

    /**
     * From degree 1 up, each [E, 2l+1].
     *
     * @param unit [E,3], of length 1
     */
    <T> List<T> of(TensorOps<T> ops, T unit) {
        List<T> harmonics = new ArrayList<>();
        T row = ops.reshape(unit, -1, 1, 3);
        T products = unit;
        for (int l = 1; l <= matrices.size(); l++) {
            WeightArray matrix = matrices.get(l - 1);
            harmonics.add(ops.matmul(products, ops.constant("harmonics " + l + " " + parity, matrix)));
            if (l < matrices.size()) {
                long size = matrix.shape()[0];
                products = ops.reshape(ops.multiply(ops.reshape(products, -1, size, 1), row), -1, 3 * size);
            }
        }
        return harmonics;
    }

    private static void negate(double[] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = -matrix[i];
        }
    }

    /**
     * The matrix [3^l, 2l+1] from products of components, the last one fastest, to harmonics. Degree l + 1 is degree l
     * coupled with the vector.
     */
    static double[] matrix(int degree) {
        double root = Math.sqrt(3);
        double[] matrix = {root, 0, 0, 0, root, 0, 0, 0, root};
        for (int l = 2; l <= degree; l++) {
            matrix = coupled(matrix, l);
        }
        return matrix;
    }

    private static double[] coupled(double[] lower, int l) {
        double[][][] symbols = Wigner3j.of(l - 1, 1, l);
        int rows = lower.length / (2 * l - 1);
        double[] matrix = new double[3 * rows * (2 * l + 1)];
        for (int r = 0; r < rows; r++) {
            for (int a = 0; a < 2 * l - 1; a++) {
                for (int b = 0; b < 3; b++) {
                    for (int m = 0; m < 2 * l + 1; m++) {
                        matrix[(3 * r + b) * (2 * l + 1) + m] += lower[r * (2 * l - 1) + a] * symbols[a][b][m];
                    }
                }
            }
        }
        return scaled(matrix, l);
    }

    /** At the vector (0, 1, 0) a single component is left; it must be √(2l + 1). */
    private static double[] scaled(double[] matrix, int l) {
        int width = 2 * l + 1;
        int row = (matrix.length / width - 1) / 2;
        double factor = Math.sqrt(width) / matrix[row * width + l];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] *= factor;
        }
        return matrix;
    }
}
