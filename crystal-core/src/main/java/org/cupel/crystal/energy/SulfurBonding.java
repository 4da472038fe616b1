package org.cupel.crystal.energy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.graph.NeighbourList;

/**
 * Whether sulfur is the anion, by its nearest neighbours: up to four of those at most 0.4 Å farther away than the
 * nearest. If they are on average more electronegative than sulfur, as in a sulfate, it is not.
 */
final class SulfurBonding {

    private static final double SHELL_ANGSTROM = 0.4;
    private static final int MOST_NEIGHBOURS = 4;
    private static final double FIRST_RADIUS_ANGSTROM = 4;
    private static final double ROUNDING = 1e-9;

    private final Electronegativity scale;

    SulfurBonding(Electronegativity scale) {
        this.scale = scale;
    }

    /** False if a single sulfur atom is bonded as in a sulfate. */
    boolean isSulfide(Crystal crystal) {
        NeighbourList near = NeighbourList.of(crystal, FIRST_RADIUS_ANGSTROM);
        return IntStream.range(0, crystal.atomCount())
                .filter(atom -> crystal.element(atom) == Element.S)
                .noneMatch(atom -> isOxidised(crystal, near, atom));
    }

    private boolean isOxidised(Crystal crystal, NeighbourList near, int atom) {
        NeighbourList list = near.count(atom) > 0 ? near : wider(crystal, atom);
        List<Integer> entries = IntStream.range(list.start(atom), list.start(atom + 1))
                .boxed()
                .sorted(Comparator.comparingDouble(list::distanceAngstrom))
                .limit(MOST_NEIGHBOURS)
                .toList();
        if (entries.isEmpty()) {
            return false;
        }
        double shell = list.distanceAngstrom(entries.get(0)) + SHELL_ANGSTROM;
        double mean = entries.stream()
                .filter(entry -> list.distanceAngstrom(entry) < shell)
                .mapToDouble(entry -> scale.of(crystal.element(list.neighbour(entry))))
                .average()
                .orElseThrow();
        return mean > scale.of(Element.S) + ROUNDING;
    }

    private static NeighbourList wider(Crystal crystal, int atom) {
        double longest = IntStream.range(0, 3)
                .mapToDouble(axis -> crystal.lattice().length(axis))
                .max()
                .orElseThrow();
        double radius = 2 * FIRST_RADIUS_ANGSTROM;
        NeighbourList list = NeighbourList.of(crystal, radius);
        while (list.count(atom) == 0 && radius <= longest) {
            radius *= 2;
            list = NeighbourList.of(crystal, radius);
        }
        return list;
    }
}
