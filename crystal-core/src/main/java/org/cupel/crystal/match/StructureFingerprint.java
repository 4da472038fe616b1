package org.cupel.crystal.match;

import java.util.Arrays;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.graph.NeighbourList;

/**
 * A short description of a structure that does not depend on cell, origin, rotation, order of atoms or volume, and that
 * changes little when atoms move little: for each element the mean distance to the 1st, 2nd, … nearest neighbour of its
 * atoms, in units of the cube root of the volume per atom. Widdowson et al., MATCH 87, 529 (2022), who prove that such
 * means change by at most twice the largest displacement.
 */
public final class StructureFingerprint {

    /** Neighbours counted per atom. */
    public static final int NEIGHBOURS = 32;

    private static final double SAFETY = 1.15;

    private final String formula;
    private final double[] means;

    private StructureFingerprint(String formula, double[] means) {
        this.formula = formula;
        this.means = means;
    }

    /** Cost: one neighbour list of about 60 neighbours per atom; no reduction of the cell is needed. */
    public static StructureFingerprint of(Crystal crystal) {
        NeighbourList neighbours = enough(crystal);
        Element[] elements = crystal.composition().elements().toArray(Element[]::new);
        double lengthUnit = Math.cbrt(crystal.volumePerAtomAngstrom3());
        double[] means = new double[elements.length * NEIGHBOURS];
        for (int i = 0; i < elements.length; i++) {
            double weight = 1 / (crystal.composition().amount(elements[i]) * lengthUnit);
            for (int atom = 0; atom < crystal.atomCount(); atom++) {
                if (crystal.element(atom) == elements[i]) {
                    addNearest(neighbours, atom, weight, means, i * NEIGHBOURS);
                }
            }
        }
        return new StructureFingerprint(crystal.formula(), means);
    }

    /** Begins with the radius that holds enough neighbours at the mean density, and grows where atoms are sparse. */
    private static NeighbourList enough(Crystal crystal) {
        double sphere = (NEIGHBOURS + 1) * crystal.volumePerAtomAngstrom3() * 3 / (4 * Math.PI);
        double cutoffAngstrom = SAFETY * Math.cbrt(sphere);
        while (true) {
            NeighbourList list = NeighbourList.of(crystal, cutoffAngstrom);
            boolean all = true;
            for (int atom = 0; atom < list.atomCount(); atom++) {
                all &= list.count(atom) >= NEIGHBOURS;
            }
            if (all) {
                return list;
            }
            cutoffAngstrom *= 1.3;
        }
    }

    private static void addNearest(NeighbourList list, int atom, double weight, double[] means, int at) {
        double[] distances = new double[list.count(atom)];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = list.distanceAngstrom(list.start(atom) + i);
        }
        Arrays.sort(distances);
        for (int k = 0; k < NEIGHBOURS; k++) {
            means[at + k] += weight * distances[k];
        }
    }

    /** Reduced formula. */
    public String formula() {
        return formula;
    }

    /** [elements · {@link #NEIGHBOURS}], elements by atomic number, as a copy; in units of the mean atomic spacing. */
    public double[] means() {
        return means.clone();
    }

    /** The largest difference of two means, dimensionless; infinite for different compositions. */
    public double distance(StructureFingerprint other) {
        if (!formula.equals(other.formula)) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < means.length; i++) {
            largest = Math.max(largest, Math.abs(means[i] - other.means[i]));
        }
        return largest;
    }
}
