package org.cupel.ingest.quality;

import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.graph.NeighbourList;
import org.cupel.crystal.io.MaterialRow;

/**
 * Atoms closer than half the sum of their covalent radii, or denser than any crystal. Among 26,439 crystals of the
 * Materials Project the closest pair is at 0.52 of that sum and the densest has 22.4 g/cm³.
 */
final class PlausibleStructure implements MaterialRule {

    private static final double SHORTEST_CONTACT = 0.5;
    private static final double DENSEST_GRAM_PER_CM3 = 25;

    /** Half the sum of the radii of two caesium or francium atoms, the largest there are, and a little more. */
    private static final double CONTACT_SEARCH_ANGSTROM = 2.4;

    @Override
    public Optional<String> problem(MaterialRow row) {
        Crystal crystal = row.crystal();
        double density = crystal.densityGramPerCm3();
        if (density > DENSEST_GRAM_PER_CM3) {
            return Optional.of("The density is " + density + " g/cm³, more than " + DENSEST_GRAM_PER_CM3
                    + "; osmium has 22.6. Check that lengths are in Å and that the elements are right.");
        }
        return crystal.minimumDistanceAngstrom() > CONTACT_SEARCH_ANGSTROM ? Optional.empty() : shortContact(crystal);
    }

    private static Optional<String> shortContact(Crystal crystal) {
        NeighbourList neighbours = NeighbourList.of(crystal, CONTACT_SEARCH_ANGSTROM);
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            Element element = crystal.element(atom);
            for (int entry = neighbours.start(atom); entry < neighbours.start(atom + 1); entry++) {
                Element other = crystal.element(neighbours.neighbour(entry));
                double radii = element.covalentRadiusAngstrom() + other.covalentRadiusAngstrom();
                double distance = neighbours.distanceAngstrom(entry);
                if (distance < SHORTEST_CONTACT * radii) {
                    return Optional.of("Atoms " + atom + " (" + element + ") and " + neighbours.neighbour(entry) + " ("
                            + other + ") are " + distance + " Å apart, less than half the sum of their covalent radii ("
                            + radii + " Å). Check for a misplaced atom.");
                }
            }
        }
        return Optional.empty();
    }
}
