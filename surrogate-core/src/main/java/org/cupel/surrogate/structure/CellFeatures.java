package org.cupel.surrogate.structure;

import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.symmetry.CrystalSymmetry;

/**
 * Room and shape of a cell, and its symmetry.
 *
 * @param primitive the crystal in its primitive Niggli cell
 * @param values one per name
 */
record CellFeatures(Crystal primitive, double[] values) {

    static final List<String> NAMES = List.of(
            "atoms",
            "distinct-atoms",
            "operations",
            "centrosymmetric",
            "volume-per-atom",
            "density",
            "packing",
            "b-over-a",
            "c-over-a",
            "smallest-angle",
            "largest-angle");

    static CellFeatures of(Crystal crystal) {
        CrystalSymmetry symmetry = CrystalSymmetry.of(crystal);
        Crystal primitive = symmetry.crystal();
        double[] cell = primitive.lattice().parameters();
        return new CellFeatures(primitive, new double[] {
            primitive.atomCount(),
            symmetry.distinctAtoms().count(),
            symmetry.pointGroup().order(),
            symmetry.pointGroup().isCentrosymmetric() ? 1 : 0,
            primitive.volumePerAtomAngstrom3(),
            primitive.densityGramPerCm3(),
            packing(primitive),
            cell[1] / cell[0],
            cell[2] / cell[0],
            Math.min(cell[3], Math.min(cell[4], cell[5])),
            Math.max(cell[3], Math.max(cell[4], cell[5]))
        });
    }

    /** Share of the cell that balls of covalent radius would fill. */
    private static double packing(Crystal crystal) {
        Lattice lattice = crystal.lattice();
        double filled = 0;
        for (Element element : crystal.species()) {
            filled += 4 * Math.PI / 3 * Math.pow(element.covalentRadiusAngstrom(), 3);
        }
        return filled / lattice.volumeAngstrom3();
    }
}
