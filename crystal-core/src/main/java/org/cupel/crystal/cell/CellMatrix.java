package org.cupel.crystal.cell;

import java.util.Arrays;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Lattice;

/**
 * New cell vectors in terms of old ones: row i holds how many times a, b and c make up new vector i. Immutable. The
 * absolute determinant is the number of old cells in a new one.
 */
public final class CellMatrix {

    public static final CellMatrix IDENTITY = new CellMatrix(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    private final int[] rows;

    private CellMatrix(int[] rows) {
        this.rows = rows;
    }

    /**
     * @param rows [3][3]
     * @throws CrystalException if it is not 3 × 3 or its determinant is 0
     */
    public static CellMatrix of(int[][] rows) {
        if (rows.length != 3 || Arrays.stream(rows).anyMatch(row -> row.length != 3)) {
            throw unusable(Arrays.deepToString(rows), "is not 3 × 3");
        }
        CellMatrix matrix =
                new CellMatrix(Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray());
        if (matrix.determinant() == 0) {
            throw unusable(Arrays.deepToString(rows), "has determinant 0");
        }
        return matrix;
    }

    private static CrystalException unusable(String shown, String why) {
        return new CrystalException("Cell matrix " + shown + " " + why
                + ". Give three rows of three whole numbers that do not lie in one plane.");
    }

    public static CellMatrix diagonal(int a, int b, int c) {
        return of(new int[][] {{a, 0, 0}, {0, b, 0}, {0, 0, c}});
    }

    public int get(int row, int column) {
        return rows[3 * row + column];
    }

    /** Signed; negative when the new axes are left-handed where the old are right-handed. */
    public long determinant() {
        return (long) rows[0] * ((long) rows[4] * rows[8] - (long) rows[5] * rows[7])
                - (long) rows[1] * ((long) rows[3] * rows[8] - (long) rows[5] * rows[6])
                + (long) rows[2] * ((long) rows[3] * rows[7] - (long) rows[4] * rows[6]);
    }

    /** The change that {@code this} makes after {@code first} was made: the matrix product this · first. */
    public CellMatrix after(CellMatrix first) {
        int[] product = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[3 * i + j] = Math.toIntExact((long) rows[3 * i] * first.rows[j]
                        + (long) rows[3 * i + 1] * first.rows[3 + j]
                        + (long) rows[3 * i + 2] * first.rows[6 + j]);
            }
        }
        return new CellMatrix(product);
    }

    /** The lattice of the new vectors. */
    public Lattice applyTo(Lattice lattice) {
        double[][] vectors = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                vectors[i][axis] = rows[3 * i] * lattice.component(0, axis)
                        + rows[3 * i + 1] * lattice.component(1, axis)
                        + rows[3 * i + 2] * lattice.component(2, axis);
            }
        }
        return Lattice.ofRows(vectors);
    }

    /** Fractional coordinates [3n] in the old cell as coordinates in the new one, as a new array. */
    public double[] toNewFractional(double[] oldFractional) {
        double[] inverse = inverse();
        double[] result = new double[oldFractional.length];
        for (int i = 0; i < result.length; i += 3) {
            for (int j = 0; j < 3; j++) {
                result[i + j] = oldFractional[i] * inverse[j]
                        + oldFractional[i + 1] * inverse[3 + j]
                        + oldFractional[i + 2] * inverse[6 + j];
            }
        }
        return result;
    }

    private double[] inverse() {
        double det = determinant();
        int[] m = rows;
        return new double[] {
            ((long) m[4] * m[8] - (long) m[5] * m[7]) / det,
            ((long) m[2] * m[7] - (long) m[1] * m[8]) / det,
            ((long) m[1] * m[5] - (long) m[2] * m[4]) / det,
            ((long) m[5] * m[6] - (long) m[3] * m[8]) / det,
            ((long) m[0] * m[8] - (long) m[2] * m[6]) / det,
            ((long) m[2] * m[3] - (long) m[0] * m[5]) / det,
            ((long) m[3] * m[7] - (long) m[4] * m[6]) / det,
            ((long) m[1] * m[6] - (long) m[0] * m[7]) / det,
            ((long) m[0] * m[4] - (long) m[1] * m[3]) / det
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellMatrix that && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows);
    }
}
