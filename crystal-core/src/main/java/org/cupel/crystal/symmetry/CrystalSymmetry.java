package org.cupel.crystal.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.cell.CellMatrix;
import org.cupel.crystal.cell.PrimitiveCell;
import org.cupel.crystal.cell.SimilarCells;

/**
 * The symmetry operations of a crystal: every rotation of its reduced lattice for which some shift brings the crystal
 * onto itself. Grosse-Kunstleve, Acta Cryst. A55, 383 (1999); Togo, Shinohara and Tanaka (spglib), Sci. Technol. Adv.
 * Mater. Methods 4, 2384822 (2024).
 *
 * <p>Which of the 230 types the group is, is not looked for.
 *
 * @param crystal in its primitive Niggli cell, to which the operations belong
 * @param operations the identity first; as many as the point group has rotations
 * @param pointGroup of the rotations
 */
public record CrystalSymmetry(Crystal crystal, List<SymmetryOperation> operations, PointGroup pointGroup) {

    /** Usual for relaxed structures, and the default of the Materials Project up to a factor of ten. */
    public static final double DEFAULT_TOLERANCE_ANGSTROM = 0.01;

    private static final int ATTEMPTS = 6;

    public CrystalSymmetry {
        operations = List.copyOf(operations);
    }

    /** As {@link #of(Crystal, double)} with 0.01 Å. */
    public static CrystalSymmetry of(Crystal crystal) {
        return of(crystal, DEFAULT_TOLERANCE_ANGSTROM);
    }

    /**
     * @param toleranceAngstrom how far an atom may be from where an operation puts it; halved while what is found is no
     *     group
     */
    public static CrystalSymmetry of(Crystal crystal, double toleranceAngstrom) {
        double tolerance = toleranceAngstrom;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Crystal primitive = PrimitiveCell.of(crystal, tolerance).crystal();
            List<SymmetryOperation> operations = search(primitive, tolerance);
            List<int[]> rotations =
                    operations.stream().map(SymmetryOperation::rotation).toList();
            if (RotationGroup.isClosed(rotations)) {
                return new CrystalSymmetry(primitive, operations, PointGroup.of(rotations));
            }
            tolerance /= 2;
        }
        Crystal primitive = PrimitiveCell.of(crystal, tolerance).crystal();
        return new CrystalSymmetry(primitive, List.of(SymmetryOperation.parse("x,y,z")), PointGroup.C1);
    }

    /** The first atom of each set that the operations exchange, in order. */
    public IntStream distinctAtoms() {
        int[] first = IntStream.range(0, crystal.atomCount()).toArray();
        for (SymmetryOperation operation : operations) {
            for (int atom = 0; atom < first.length; atom++) {
                int image = nearest(operation, atom);
                first[image] = Math.min(first[image], first[atom]);
            }
        }
        return IntStream.range(0, first.length).filter(atom -> first[atom] == atom);
    }

    private int nearest(SymmetryOperation operation, int atom) {
        double[] image = operation.apply(
                new double[] {crystal.fractional(atom, 0), crystal.fractional(atom, 1), crystal.fractional(atom, 2)});
        return IntStream.range(0, crystal.atomCount())
                .filter(other -> crystal.element(other) == crystal.element(atom))
                .boxed()
                .min(Comparator.comparingDouble(other -> squaredDistance(image, other)))
                .orElseThrow();
    }

    private double squaredDistance(double[] position, int atom) {
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double difference = crystal.fractional(atom, axis) - position[axis];
            d[axis] = difference - Math.rint(difference);
        }
        double[] xyz = crystal.lattice().toCartesian(d);
        return xyz[0] * xyz[0] + xyz[1] * xyz[1] + xyz[2] * xyz[2];
    }

    private static List<SymmetryOperation> search(Crystal primitive, double toleranceAngstrom) {
        double shortest = Math.min(
                primitive.lattice().length(0),
                Math.min(primitive.lattice().length(1), primitive.lattice().length(2)));
        double fraction = toleranceAngstrom / shortest;
        AtomImages images = new AtomImages(primitive, toleranceAngstrom);
        List<SymmetryOperation> operations = new ArrayList<>();
        for (CellMatrix matrix :
                SimilarCells.of(primitive.lattice(), primitive.lattice(), fraction, Math.toDegrees(2 * fraction))) {
            images.operation(transposed(matrix)).ifPresent(operations::add);
        }
        operations.sort((u, v) -> Boolean.compare(v.isTranslation(), u.isTranslation()));
        return operations;
    }

    /** New vectors as rows act on coordinates as columns. */
    private static int[] transposed(CellMatrix matrix) {
        int[] rotation = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rotation[3 * i + j] = matrix.get(j, i);
            }
        }
        return rotation;
    }
}
