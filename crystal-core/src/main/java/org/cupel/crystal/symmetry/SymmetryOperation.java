package org.cupel.crystal.symmetry;

import java.util.Arrays;
import org.cupel.crystal.CrystalException;

/**
 * A symmetry operation in fractional coordinates: position x goes to {@code rotation · x + translation}. Immutable.
 *
 * <p>The rotation is a matrix of whole numbers, kept row by row; translations are in units of the cell vectors, 0 to 1.
 */
public final class SymmetryOperation {

    private final int[] rotation;
    private final double[] translation;

    /**
     * @param rotation [9], row by row; copied
     * @param translation [3], in units of the cell vectors; taken into 0..1
     */
    public SymmetryOperation(int[] rotation, double[] translation) {
        this.rotation = rotation.clone();
        this.translation =
                Arrays.stream(translation).map(SymmetryOperation::withinCell).toArray();
    }

    /**
     * Reads an operation written like {@code -x+1/2, y, x-z}, the form of {@code _space_group_symop_operation_xyz}.
     *
     * @throws CrystalException if it is not written so
     */
    public static SymmetryOperation parse(String operation) {
        return OperationText.parse(operation);
    }

    private static double withinCell(double value) {
        double inside = value - Math.floor(value);
        return inside < 1 ? inside : 0;
    }

    /** The image of {@code position} [3] within the cell, each coordinate in 0..1, as a new array. */
    public double[] apply(double[] position) {
        double[] image = new double[3];
        for (int i = 0; i < 3; i++) {
            image[i] = withinCell(rotation[3 * i] * position[0]
                    + rotation[3 * i + 1] * position[1]
                    + rotation[3 * i + 2] * position[2]
                    + translation[i]);
        }
        return image;
    }

    /** [9], row by row, as a copy. */
    public int[] rotation() {
        return rotation.clone();
    }

    /** [3], each in 0..1, as a copy. */
    public double[] translation() {
        return translation.clone();
    }

    /** Whether only whole cell vectors, or a fraction of them, are added. */
    public boolean isTranslation() {
        return Arrays.equals(rotation, IntMatrix.IDENTITY);
    }

    /** Written like {@code -x+1/2,y,x-z}. */
    public String xyz() {
        return OperationText.write(rotation, translation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymmetryOperation that
                && Arrays.equals(rotation, that.rotation)
                && Arrays.equals(translation, that.translation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rotation) + Arrays.hashCode(translation);
    }

    @Override
    public String toString() {
        return xyz();
    }
}
