package org.cupel.crystal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.charge.OxidationGuesser;
import org.cupel.crystal.graph.NeighbourList;

/**
 * What is unusual about a structure that passes {@link CrystalChecks}. Doubts do not refuse: slabs have a vacuum, and
 * alloys no balance of charges. Limits are chosen so that few crystals of the Materials Project raise one.
 */
public final class Plausibility {

    private static final double CONTACT_FRACTION = 0.65;
    private static final double CONTACT_SEARCH_ANGSTROM = 3;
    private static final double VACUUM_ANGSTROM = 7;
    private static final double SPARSE_FRACTION = 0.03;
    private static final double DENSE_GRAM_PER_CM3 = 23;
    private static final double MOST_ATOMS_TO_BALANCE = 200;
    private static final OxidationGuesser GUESSER = new OxidationGuesser(1);
    private static final Set<Element> ANIONS =
            Set.of(Element.N, Element.O, Element.F, Element.S, Element.Cl, Element.Br, Element.I);

    private Plausibility() {}

    /** All doubts, none for an ordinary crystal. */
    public static List<Doubt> doubts(Crystal crystal) {
        return Stream.of(shortContact(crystal), vacuum(crystal), sparse(crystal), dense(crystal), unbalanced(crystal))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Doubt> shortContact(Crystal crystal) {
        NeighbourList neighbours = NeighbourList.of(crystal, CONTACT_SEARCH_ANGSTROM);
        double worst = Double.POSITIVE_INFINITY;
        String pair = "";
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            for (int entry = neighbours.start(atom); entry < neighbours.start(atom + 1); entry++) {
                Element first = crystal.element(atom);
                Element second = crystal.element(neighbours.neighbour(entry));
                double radii = first.covalentRadiusAngstrom() + second.covalentRadiusAngstrom();
                double fraction = neighbours.distanceAngstrom(entry) / radii;
                if (fraction < worst) {
                    worst = fraction;
                    pair = first + "–" + second + " " + neighbours.distanceAngstrom(entry) + " Å";
                }
            }
        }
        return worst >= CONTACT_FRACTION
                ? Optional.empty()
                : doubt(
                        Doubt.Kind.SHORT_CONTACT,
                        worst,
                        pair + " is " + worst
                                + " of the sum of covalent radii. Check for a misplaced or doubled atom.");
    }

    private static Optional<Doubt> vacuum(Crystal crystal) {
        double widest = 0;
        for (int axis = 0; axis < 3; axis++) {
            widest = Math.max(
                    widest, widestGap(crystal, axis) * crystal.lattice().height(axis));
        }
        return widest <= VACUUM_ANGSTROM
                ? Optional.empty()
                : doubt(
                        Doubt.Kind.VACUUM,
                        widest,
                        "A layer of " + widest
                                + " Å holds no atom. A slab or molecule? Give the bulk crystal if that is meant.");
    }

    private static double widestGap(Crystal crystal, int axis) {
        double[] sorted = new double[crystal.atomCount()];
        for (int atom = 0; atom < sorted.length; atom++) {
            double value = crystal.fractional(atom, axis);
            sorted[atom] = value - Math.floor(value);
        }
        Arrays.sort(sorted);
        double widest = 1 - sorted[sorted.length - 1] + sorted[0];
        for (int i = 1; i < sorted.length; i++) {
            widest = Math.max(widest, sorted[i] - sorted[i - 1]);
        }
        return widest;
    }

    private static Optional<Doubt> sparse(Crystal crystal) {
        double filled = crystal.species().stream()
                        .mapToDouble(element -> Math.pow(element.covalentRadiusAngstrom(), 3))
                        .sum()
                * 4
                / 3
                * Math.PI
                / crystal.lattice().volumeAngstrom3();
        return filled >= SPARSE_FRACTION
                ? Optional.empty()
                : doubt(
                        Doubt.Kind.SPARSE,
                        filled,
                        "Atoms fill only " + filled
                                + " of the cell. Check that lengths are in Å and that no atom is missing.");
    }

    private static Optional<Doubt> dense(Crystal crystal) {
        double density = crystal.densityGramPerCm3();
        return density <= DENSE_GRAM_PER_CM3
                ? Optional.empty()
                : doubt(
                        Doubt.Kind.DENSE,
                        density,
                        "The density of " + density + " g/cm³ is above that of osmium. Check lengths and elements.");
    }

    private static Optional<Doubt> unbalanced(Crystal crystal) {
        Composition composition = crystal.composition().reduced();
        List<Element> anions = new ArrayList<>(composition.elements());
        anions.retainAll(ANIONS);
        boolean ionic =
                !anions.isEmpty() && anions.size() < composition.elements().size();
        return !ionic
                        || composition.atoms() > MOST_ATOMS_TO_BALANCE
                        || !GUESSER.guesses(composition).isEmpty()
                ? Optional.empty()
                : doubt(
                        Doubt.Kind.UNBALANCED_CHARGE,
                        composition.atoms(),
                        composition.prettyFormula()
                                + " has no balance of usual charges. Check the formula for missing atoms.");
    }

    private static Optional<Doubt> doubt(Doubt.Kind kind, double value, String message) {
        return Optional.of(new Doubt(kind, value, message));
    }
}
