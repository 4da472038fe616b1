package org.cupel.crystal.symmetry;

/** Arithmetic of 3 × 3 matrices of whole numbers, kept row by row in arrays of nine. */
final class IntMatrix {

    static final int[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private IntMatrix() {}

    static int[] multiply(int[] a, int[] b) {
        int[] product = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return product;
    }

    static int[] apply(int[] a, int[] vector) {
        int[] result = new int[3];
        for (int i = 0; i < 3; i++) {
            result[i] = a[3 * i] * vector[0] + a[3 * i + 1] * vector[1] + a[3 * i + 2] * vector[2];
        }
        return result;
    }

    static int[] negated(int[] a) {
        int[] negated = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            negated[i] = -a[i];
        }
        return negated;
    }

    static int determinant(int[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    static int trace(int[] m) {
        return m[0] + m[4] + m[8];
    }
}
