package org.cupel.crystal.cell;

import java.util.ArrayList;
import java.util.List;

/** Lattices of whole numbers in exact arithmetic: the row Hermite normal form. */
final class IntegerBasis {

    private IntegerBasis() {}

    /** Upper triangular basis, positive on the diagonal, of all whole combinations of {@code vectors} [n][3]. */
    static long[][] hermite(List<long[]> vectors) {
        List<long[]> rows = new ArrayList<>();
        vectors.forEach(vector -> rows.add(vector.clone()));
        long[][] basis = new long[3][];
        for (int column = 0; column < 3; column++) {
            basis[column] = pivot(rows, column);
            reduceAbove(basis, column);
        }
        return basis;
    }

    /** Euclid's algorithm on one column: leaves zeros there and takes out the row with the common divisor. */
    private static long[] pivot(List<long[]> rows, int column) {
        while (true) {
            long[] smallest = null;
            int others = 0;
            for (long[] row : rows) {
                if (row[column] != 0) {
                    others++;
                    boolean smaller = smallest == null || Math.abs(row[column]) < Math.abs(smallest[column]);
                    smallest = smaller ? row : smallest;
                }
            }
            if (smallest == null) {
                throw new IllegalArgumentException("The vectors lie in one plane");
            }
            if (others == 1) {
                rows.remove(smallest);
                return smallest[column] < 0 ? scaled(smallest, -1) : smallest;
            }
            for (long[] row : rows) {
                if (row != smallest) {
                    subtract(row, smallest, Math.floorDiv(row[column], smallest[column]));
                }
            }
        }
    }

    private static void reduceAbove(long[][] basis, int column) {
        for (int i = 0; i < column; i++) {
            subtract(basis[i], basis[column], Math.floorDiv(basis[i][column], basis[column][column]));
        }
    }

    private static void subtract(long[] row, long[] other, long times) {
        for (int i = 0; i < 3; i++) {
            row[i] -= times * other[i];
        }
    }

    private static long[] scaled(long[] row, long factor) {
        return new long[] {factor * row[0], factor * row[1], factor * row[2]};
    }

    static long[] hermiteDiagonal(CellMatrix matrix) {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(new long[] {matrix.get(i, 0), matrix.get(i, 1), matrix.get(i, 2)});
        }
        long[][] basis = hermite(rows);
        return new long[] {basis[0][0], basis[1][1], basis[2][2]};
    }
}
