package org.cupel.workbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** What is measured when nothing else is named: the perovskite SrTiO₃ of 5, 20 and 40 atoms, atoms shaken by 0.02 Å. */
final class BenchStructures {

    private static final double EDGE_ANGSTROM = 3.905;
    private static final double SHAKEN_ANGSTROM = 0.02;
    private static final double[][] SITES = {{0, 0, 0}, {0.5, 0.5, 0.5}, {0.5, 0.5, 0}, {0.5, 0, 0.5}, {0, 0.5, 0.5}};
    private static final List<Element> SPECIES =
            List.of(Element.ofSymbol("Sr"), Element.ofSymbol("Ti"), Element.O, Element.O, Element.O);

    private BenchStructures() {}

    static List<BenchStructure> standard() {
        return List.of(perovskite(1, 1, 1), perovskite(2, 2, 1), perovskite(2, 2, 2));
    }

    private static BenchStructure perovskite(int nx, int ny, int nz) {
        Random shake = new Random(nx * 100L + ny * 10L + nz);
        List<Element> species = new ArrayList<>();
        List<Double> coordinates = new ArrayList<>();
        int[] times = {nx, ny, nz};
        for (int cell = 0; cell < nx * ny * nz; cell++) {
            int[] place = {cell % nx, cell / nx % ny, cell / nx / ny};
            for (int site = 0; site < SITES.length; site++) {
                species.add(SPECIES.get(site));
                for (int axis = 0; axis < 3; axis++) {
                    double shaken = shake.nextGaussian() * SHAKEN_ANGSTROM / EDGE_ANGSTROM;
                    coordinates.add((place[axis] + SITES[site][axis] + shaken) / times[axis]);
                }
            }
        }
        Lattice lattice = Lattice.ofParameters(nx * EDGE_ANGSTROM, ny * EDGE_ANGSTROM, nz * EDGE_ANGSTROM, 90, 90, 90);
        double[] flat = coordinates.stream().mapToDouble(Double::doubleValue).toArray();
        return new BenchStructure("SrTiO3, " + species.size(), new Crystal(lattice, species, flat));
    }
}
