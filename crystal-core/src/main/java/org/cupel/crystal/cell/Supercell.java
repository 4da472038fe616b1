package org.cupel.crystal.cell;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;

/** Larger cells of the same crystal. */
public final class Supercell {

    private static final long MOST_ATOMS = 1_000_000;

    private Supercell() {}

    /** {@code a} × {@code b} × {@code c} cells. */
    public static Crystal of(Crystal crystal, int a, int b, int c) {
        return of(crystal, CellMatrix.diagonal(a, b, c));
    }

    /**
     * The crystal in the cell that {@code matrix} makes of its vectors. Copies of an atom follow each other; coordinates
     * are in 0..1.
     *
     * @throws InvalidCrystalException if it would have more than a million atoms
     */
    public static Crystal of(Crystal crystal, CellMatrix matrix) {
        long copies = Math.abs(matrix.determinant());
        if (copies * crystal.atomCount() > MOST_ATOMS) {
            throw new InvalidCrystalException("A supercell of " + copies + " cells has " + copies * crystal.atomCount()
                    + " atoms, more than " + MOST_ATOMS + ". Choose a smaller matrix than " + matrix + ".");
        }
        List<double[]> shifts = shifts(matrix, (int) copies);
        List<Element> species = new ArrayList<>();
        double[] fractional = new double[3 * crystal.atomCount() * shifts.size()];
        int at = 0;
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            for (double[] shift : shifts) {
                species.add(crystal.element(atom));
                for (int axis = 0; axis < 3; axis++) {
                    fractional[at++] = crystal.fractional(atom, axis) + shift[axis];
                }
            }
        }
        double[] renewed = Fractions.wrapped(matrix.toNewFractional(fractional));
        return new Crystal(matrix.applyTo(crystal.lattice()), species, renewed);
    }

    /** One old lattice point for each old cell in the new one, in units of the old vectors. */
    private static List<double[]> shifts(CellMatrix matrix, int copies) {
        long[] sides = IntegerBasis.hermiteDiagonal(matrix);
        List<double[]> shifts = new ArrayList<>(copies);
        for (int i = 0; i < sides[0]; i++) {
            for (int j = 0; j < sides[1]; j++) {
                for (int k = 0; k < sides[2]; k++) {
                    shifts.add(new double[] {i, j, k});
                }
            }
        }
        return shifts;
    }
}
