package org.cupel.crystal.io.ase;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/**
 * One image of an ASE trajectory.
 *
 * @param energyEv of the cell, as the calculator told; NaN when it did not
 * @param tags one per atom; empty when none are written, which means that all are 0
 * @param periodic whether it repeats in any direction
 */
record TrajectoryFrame(Crystal crystal, double energyEv, List<Integer> tags, boolean periodic) {

    /**
     * @param first item 0, which holds what later items leave out as unchanged
     * @throws CrystalException if atoms, positions or cell do not fit together
     */
    static TrajectoryFrame of(UlmItem item, UlmItem first) throws IOException {
        double[] numbers = holder("numbers", item, first).numbers("numbers");
        double[] positions = item.numbers("positions");
        if (numbers.length == 0 || positions.length != 3 * numbers.length) {
            throw new CrystalException(numbers.length + " atomic numbers but " + positions.length
                    + " coordinates. Write the trajectory again.");
        }
        Lattice lattice = lattice(holder("cell", item, first).numbers("cell"));
        List<Element> species = Arrays.stream(numbers)
                .mapToObj(number -> Element.ofAtomicNumber((int) number))
                .toList();
        return new TrajectoryFrame(
                new Crystal(lattice, species, lattice.toFractional(positions)),
                energy(item),
                tags(holder("tags", item, first), numbers.length),
                periodic(holder("pbc", item, first)));
    }

    private static UlmItem holder(String field, UlmItem item, UlmItem first) {
        return item.has(field) ? item : first;
    }

    private static Lattice lattice(double[] components) {
        if (components.length != 9) {
            throw new CrystalException("\"cell\" has " + components.length
                    + " numbers. Write the atoms with a cell of three vectors in Å.");
        }
        return Lattice.ofRows(new double[][] {
            Arrays.copyOfRange(components, 0, 3),
            Arrays.copyOfRange(components, 3, 6),
            Arrays.copyOfRange(components, 6, 9)
        });
    }

    private static double energy(UlmItem item) throws IOException {
        double[] energy = item.has("calculator") ? item.within("calculator").numbers("energy") : new double[0];
        return energy.length == 1 ? energy[0] : Double.NaN;
    }

    private static List<Integer> tags(UlmItem item, int atoms) throws IOException {
        List<Integer> tags = item.has("tags")
                ? Arrays.stream(item.numbers("tags")).mapToObj(tag -> (int) tag).toList()
                : List.of();
        return tags.size() == atoms ? tags : List.of();
    }

    private static boolean periodic(UlmItem item) {
        boolean periodic = false;
        for (JsonNode axis : item.field("pbc")) {
            periodic |= axis.asBoolean();
        }
        return periodic;
    }
}
