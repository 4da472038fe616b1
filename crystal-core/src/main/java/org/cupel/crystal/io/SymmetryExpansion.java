package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.symmetry.SymmetryOperation;

/** Fills a cell from the sites of its asymmetric unit. Images of one site that coincide are one atom. */
final class SymmetryExpansion {

    /** Far above the rounding of published coordinates, far below any bond. */
    private static final double SAME_PLACE_ANGSTROM = 0.05;

    private static final int MOST_ATOMS = 20_000;

    private final Lattice lattice;
    private final List<SymmetryOperation> operations;
    private final List<Element> species = new ArrayList<>();
    private final List<double[]> positions = new ArrayList<>();

    SymmetryExpansion(Lattice lattice, List<SymmetryOperation> operations) {
        this.lattice = lattice;
        this.operations = operations;
    }

    void add(Element element, double[] position) {
        int first = positions.size();
        for (SymmetryOperation operation : operations) {
            double[] image = operation.apply(position);
            if (isNew(image, first)) {
                species.add(element);
                positions.add(image);
            }
        }
        if (positions.size() > MOST_ATOMS) {
            throw new InvalidCrystalException("The cell has more than " + MOST_ATOMS
                    + " atoms after symmetry expansion. Give the primitive cell of a smaller structure.");
        }
    }

    private boolean isNew(double[] image, int first) {
        for (int i = first; i < positions.size(); i++) {
            if (distance(image, positions.get(i)) < SAME_PLACE_ANGSTROM) {
                return false;
            }
        }
        return true;
    }

    private double distance(double[] u, double[] v) {
        double[] difference = new double[3];
        for (int i = 0; i < 3; i++) {
            difference[i] = u[i] - v[i] - Math.rint(u[i] - v[i]);
        }
        double[] r = lattice.toCartesian(difference);
        return Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
    }

    Crystal crystal() {
        return new Crystal(
                lattice,
                species,
                positions.stream().flatMapToDouble(Arrays::stream).toArray());
    }
}
