package org.cupel.surrogate.structure;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.composition.CompositionFeatures;

/**
 * A crystal as numbers that need no calculation of its electrons: what it is made of ({@link CompositionFeatures}), its cell,
 * its symmetry, how its atoms are bonded and how well the usual charges of its ions fit where they stand.
 *
 * <p>The same for every cell of the same crystal, up to rounding. In the manner of Ward et al., Phys. Rev. B 96, 024104
 * (2017), doi:10.1103/PhysRevB.96.024104, with effective coordination numbers instead of Voronoi cells.
 */
public final class StructureFeatures {

    private static final List<String> NAMES = names(CompositionFeatures.names());

    private StructureFeatures() {}

    private static List<String> names(List<String> composition) {
        List<String> names = new ArrayList<>();
        composition.forEach(name -> names.add("composition." + name));
        CellFeatures.NAMES.forEach(name -> names.add("cell." + name));
        BondFeatures.NAMES.forEach(name -> names.add("bonds." + name));
        IonFeatures.NAMES.forEach(name -> names.add("ions." + name));
        return List.copyOf(names);
    }

    /** Names of the numbers, in their order, such as {@code cell.volume-per-atom}. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * One finite number per name.
     *
     * @throws org.cupel.crystal.CrystalException if its cell is too skewed to be reduced
     */
    public static double[] of(Crystal crystal) {
        CellFeatures cell = CellFeatures.of(crystal);
        Bonds bonds = Bonds.of(cell.primitive());
        double[] all = new double[NAMES.size()];
        int at = put(all, 0, CompositionFeatures.of(crystal.composition()));
        at = put(all, at, cell.values());
        at = put(all, at, BondFeatures.of(bonds));
        put(all, at, IonFeatures.of(cell.primitive(), bonds));
        return all;
    }

    private static int put(double[] all, int at, double[] some) {
        System.arraycopy(some, 0, all, at, some.length);
        return at + some.length;
    }
}
