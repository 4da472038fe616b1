package org.cupel.crystal;

import java.util.Arrays;

/**
 * Three cell vectors a, b, c in Å, as the rows of a matrix. Immutable.
 *
 * <p>A Cartesian position is {@code frac · matrix}. Handedness is kept as given.
 */
public final class Lattice {

    private static final double SMALLEST_VOLUME_ANGSTROM3 = 1e-6;

    private final double[] rows;
    private final double[] inverse;
    private final double determinant;

    private Lattice(double[] rows) {
        this.rows = rows;
        this.determinant = determinant(rows);
        requireUsable(rows, determinant);
        this.inverse = inverse(rows, determinant);
    }

    /**
     * @param rows [3][3], the vectors a, b, c in Å
     * @throws InvalidCrystalException if a number is not finite or the vectors lie in a plane
     */
    public static Lattice ofRows(double[][] rows) {
        if (rows.length != 3 || Arrays.stream(rows).anyMatch(row -> row.length != 3)) {
            throw new InvalidCrystalException(
                    "Lattice " + Arrays.deepToString(rows) + " is not 3 × 3. Give the vectors a, b, c as rows in Å.");
        }
        double[] flat = new double[9];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(rows[i], 0, flat, 3 * i, 3);
        }
        return new Lattice(flat);
    }

    /**
     * The cell with a along x and b in the xy plane, the usual convention of the International Tables.
     *
     * @param a length in Å, likewise {@code b}, {@code c}
     * @param alphaDegrees angle between b and c; {@code betaDegrees} between a and c; {@code gammaDegrees} between a and
     *     b
     * @throws InvalidCrystalException if such a cell does not exist
     */
    public static Lattice ofParameters(
            double a, double b, double c, double alphaDegrees, double betaDegrees, double gammaDegrees) {
        double cosAlpha = cosine(alphaDegrees);
        double cosBeta = cosine(betaDegrees);
        double cosGamma = cosine(gammaDegrees);
        double sinGamma = Math.sqrt(1 - cosGamma * cosGamma);
        double cy = (cosAlpha - cosBeta * cosGamma) / sinGamma;
        double czSquared = 1 - cosBeta * cosBeta - cy * cy;
        if (!(czSquared > 0) || !(a > 0) || !(b > 0) || !(c > 0)) {
            throw new InvalidCrystalException("No cell has lengths " + a + ", " + b + ", " + c + " Å and angles "
                    + alphaDegrees + ", " + betaDegrees + ", " + gammaDegrees
                    + "°. Give positive lengths in Å and angles in degrees, as a, b, c, alpha, beta, gamma.");
        }
        return new Lattice(
                new double[] {a, 0, 0, b * cosGamma, b * sinGamma, 0, c * cosBeta, c * cy, c * Math.sqrt(czSquared)});
    }

    private static double cosine(double degrees) {
        // Exact zeros keep right angles free of 1e-17 noise.
        return degrees == 90 ? 0 : Math.cos(Math.toRadians(degrees));
    }

    /** Component {@code axis} (0 x, 1 y, 2 z) of cell vector {@code vector} (0 a, 1 b, 2 c), in Å. */
    public double component(int vector, int axis) {
        return rows[3 * vector + axis];
    }

    /** The nine components, row by row, as a copy. */
    public double[] components() {
        return rows.clone();
    }

    /** [3][3], the vectors as rows in Å, as a copy. */
    public double[][] matrix() {
        return new double[][] {
            Arrays.copyOfRange(rows, 0, 3), Arrays.copyOfRange(rows, 3, 6), Arrays.copyOfRange(rows, 6, 9)
        };
    }

    public double volumeAngstrom3() {
        return Math.abs(determinant);
    }

    /** Length of a, b or c in Å. */
    public double length(int vector) {
        return Math.sqrt(dot(vector, vector));
    }

    /** Angle opposite to {@code vector} in degrees: 0 alpha, 1 beta, 2 gamma. */
    public double angleDegrees(int vector) {
        int u = (vector + 1) % 3;
        int v = (vector + 2) % 3;
        double cosine = dot(u, v) / (length(u) * length(v));
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    /** a, b, c in Å, then alpha, beta, gamma in degrees. */
    public double[] parameters() {
        return new double[] {length(0), length(1), length(2), angleDegrees(0), angleDegrees(1), angleDegrees(2)};
    }

    /** Distance in Å between the two cell faces that {@code vector} joins; at most its length. */
    public double height(int vector) {
        double x = inverse[vector];
        double y = inverse[3 + vector];
        double z = inverse[6 + vector];
        return 1 / Math.sqrt(x * x + y * y + z * z);
    }

    /** Cartesian coordinates in Å of {@code fractional} [3n], as a new array of the same shape. */
    public double[] toCartesian(double[] fractional) {
        return multiply(fractional, rows);
    }

    /** Fractional coordinates of {@code cartesianAngstrom} [3n], as a new array of the same shape. */
    public double[] toFractional(double[] cartesianAngstrom) {
        return multiply(cartesianAngstrom, inverse);
    }

    /** The same shape with every length multiplied by {@code factor}. */
    public Lattice scaled(double factor) {
        return new Lattice(Arrays.stream(rows).map(value -> value * factor).toArray());
    }

    private double dot(int u, int v) {
        return rows[3 * u] * rows[3 * v] + rows[3 * u + 1] * rows[3 * v + 1] + rows[3 * u + 2] * rows[3 * v + 2];
    }

    private static double[] multiply(double[] points, double[] m) {
        double[] result = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            double x = points[i];
            double y = points[i + 1];
            double z = points[i + 2];
            result[i] = x * m[0] + y * m[3] + z * m[6];
            result[i + 1] = x * m[1] + y * m[4] + z * m[7];
            result[i + 2] = x * m[2] + y * m[5] + z * m[8];
        }
        return result;
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static double[] inverse(double[] m, double det) {
        return new double[] {
            (m[4] * m[8] - m[5] * m[7]) / det, (m[2] * m[7] - m[1] * m[8]) / det, (m[1] * m[5] - m[2] * m[4]) / det,
            (m[5] * m[6] - m[3] * m[8]) / det, (m[0] * m[8] - m[2] * m[6]) / det, (m[2] * m[3] - m[0] * m[5]) / det,
            (m[3] * m[7] - m[4] * m[6]) / det, (m[1] * m[6] - m[0] * m[7]) / det, (m[0] * m[4] - m[1] * m[3]) / det
        };
    }

    private static void requireUsable(double[] rows, double determinant) {
        if (!Double.isFinite(determinant) || Arrays.stream(rows).anyMatch(value -> !Double.isFinite(value))) {
            throw new InvalidCrystalException("Lattice " + Arrays.toString(rows)
                    + " holds a number that is not finite. Give nine finite lengths in Å.");
        }
        if (Math.abs(determinant) < SMALLEST_VOLUME_ANGSTROM3) {
            throw new InvalidCrystalException("Lattice " + Arrays.toString(rows) + " is singular: its volume is "
                    + Math.abs(determinant) + " Å³. Give three vectors in Å that do not lie in one plane.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lattice that && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "Lattice" + Arrays.toString(rows);
    }
}
