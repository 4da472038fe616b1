package org.cupel.crystal.energy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.graph.NeighbourList;

/**
 * How the oxygen of a compound is bonded to itself, by the shortest O–O distances. One short bond anywhere makes the
 * whole a peroxide or superoxide, and any short O–H bond makes it an oxide, as in pymatgen's {@code oxide_type}, which
 * the Materials Project uses with the same 5 % of slack.
 */
public enum OxygenBonding {
    OXIDE,
    PEROXIDE,
    SUPEROXIDE,
    OZONIDE;

    private static final double SLACK = 1.05;
    private static final double HYDROXIDE_ANGSTROM = SLACK * 0.93;
    private static final double SUPEROXIDE_ANGSTROM = SLACK * 1.35;
    private static final double PEROXIDE_ANGSTROM = SLACK * 1.49;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a compound that contains oxygen. */
    public static OxygenBonding of(Crystal crystal) {
        NeighbourList near = NeighbourList.of(crystal, PEROXIDE_ANGSTROM);
        int mostPartners = 0;
        boolean peroxide = false;
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            if (crystal.element(atom) == Element.O) {
                if (!partners(crystal, near, atom, Element.H, HYDROXIDE_ANGSTROM)
                        .isEmpty()) {
                    return OXIDE;
                }
                mostPartners = Math.max(
                        mostPartners,
                        partners(crystal, near, atom, Element.O, SUPEROXIDE_ANGSTROM)
                                .size());
                peroxide |= !partners(crystal, near, atom, Element.O, PEROXIDE_ANGSTROM)
                        .isEmpty();
            }
        }
        if (mostPartners > 0) {
            return mostPartners > 1 ? OZONIDE : SUPEROXIDE;
        }
        return peroxide ? PEROXIDE : OXIDE;
    }

    /** Other atoms of an element nearer than a distance; images of the atom itself do not count. */
    private static Set<Integer> partners(
            Crystal crystal, NeighbourList near, int atom, Element element, double belowAngstrom) {
        Set<Integer> partners = new HashSet<>();
        for (int entry = near.start(atom); entry < near.start(atom + 1); entry++) {
            int other = near.neighbour(entry);
            if (other != atom && crystal.element(other) == element && near.distanceAngstrom(entry) < belowAngstrom) {
                partners.add(other);
            }
        }
        return partners;
    }
}
