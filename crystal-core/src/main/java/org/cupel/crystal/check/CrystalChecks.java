package org.cupel.crystal.check;

import java.util.Optional;
import org.cupel.crystal.ClosestPair;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.NeighbourList;

/**
 * Decides whether a structure is sensible enough to be learnt from or predicted.
 *
 * @param maximumAtoms in the cell
 * @param minimumDistanceAngstrom between any two atoms; below, they overlap
 * @param minimumVolumePerAtomAngstrom3 below, lengths are not in Å
 * @param cutoffAngstrom within which every atom needs a neighbour
 */
public record CrystalChecks(
        int maximumAtoms, double minimumDistanceAngstrom, double minimumVolumePerAtomAngstrom3, double cutoffAngstrom) {

    /** Thinner cells come from wrong units or extreme skew, and cost images without end. */
    private static final double MINIMUM_HEIGHT_ANGSTROM = 0.1;

    /** Osmium, the densest element, has 22.6; more comes from wrong units or the wrong element. */
    private static final double MAXIMUM_DENSITY_GRAM_PER_CM3 = 50;

    /** 500 atoms, 0.5 Å, 1 Å³ per atom, 8 Å. */
    public static CrystalChecks defaults() {
        return new CrystalChecks(500, 0.5, 1, 8);
    }

    /** Only what makes no crystal at all is refused; for structures that somebody vouches for. */
    public static CrystalChecks onlyPossible() {
        return new CrystalChecks(Integer.MAX_VALUE, 0, 0, Double.POSITIVE_INFINITY);
    }

    /** The same checks with another limit. */
    public CrystalChecks withMaximumAtoms(int atoms) {
        return new CrystalChecks(atoms, minimumDistanceAngstrom, minimumVolumePerAtomAngstrom3, cutoffAngstrom);
    }

    /**
     * Returns {@code crystal} if it passes.
     *
     * @throws InvalidCrystalException with the message of {@link #problem(Crystal)}
     */
    public Crystal require(Crystal crystal) {
        problem(crystal).ifPresent(message -> {
            throw new InvalidCrystalException(message);
        });
        return crystal;
    }

    /** The first thing that is wrong, with the value and what to try; empty if nothing is. */
    public Optional<String> problem(Crystal crystal) {
        return tooManyAtoms(crystal)
                .or(() -> thinCell(crystal))
                .or(() -> tooDense(crystal))
                .or(() -> tooHeavy(crystal))
                .or(() -> overlap(crystal))
                .or(() -> isolatedAtom(crystal));
    }

    private Optional<String> tooManyAtoms(Crystal crystal) {
        return crystal.atomCount() <= maximumAtoms
                ? Optional.empty()
                : Optional.of("The cell has " + crystal.atomCount() + " atoms, more than the " + maximumAtoms
                        + " allowed. Give the primitive cell, or raise the limit.");
    }

    private static Optional<String> thinCell(Crystal crystal) {
        for (int vector = 0; vector < 3; vector++) {
            double height = crystal.lattice().height(vector);
            if (height < MINIMUM_HEIGHT_ANGSTROM) {
                return Optional.of("The cell is only " + height + " Å thick across " + "abc".charAt(vector)
                        + ". Check that lengths are in Å, or give a reduced cell.");
            }
        }
        return Optional.empty();
    }

    private Optional<String> tooDense(Crystal crystal) {
        double volume = crystal.volumePerAtomAngstrom3();
        return volume >= minimumVolumePerAtomAngstrom3
                ? Optional.empty()
                : Optional.of("The cell has only " + volume + " Å³ per atom. Check that lengths are in Å.");
    }

    private static Optional<String> tooHeavy(Crystal crystal) {
        double density = crystal.densityGramPerCm3();
        return density <= MAXIMUM_DENSITY_GRAM_PER_CM3
                ? Optional.empty()
                : Optional.of("The density is " + density + " g/cm³, more than any crystal has. Check that lengths are"
                        + " in Å and that the elements are right.");
    }

    private Optional<String> overlap(Crystal crystal) {
        ClosestPair closest = crystal.closestPair();
        return closest.distanceAngstrom() >= minimumDistanceAngstrom
                ? Optional.empty()
                : Optional.of("Atoms " + named(crystal, closest.first()) + " and " + named(crystal, closest.second())
                        + " are " + closest.distanceAngstrom() + " Å apart, less than " + minimumDistanceAngstrom
                        + " Å. Remove the duplicate, or check that coordinates are fractional.");
    }

    private Optional<String> isolatedAtom(Crystal crystal) {
        if (shortestVector(crystal.lattice()) <= cutoffAngstrom || Company.everyAtomHas(crystal, cutoffAngstrom)) {
            return Optional.empty();
        }
        NeighbourList neighbours = NeighbourList.of(crystal, cutoffAngstrom);
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            if (neighbours.count(atom) == 0) {
                return Optional.of("Atom " + named(crystal, atom) + " has no neighbour within " + cutoffAngstrom
                        + " Å. Check that the cell is in Å, or leave isolated atoms out.");
            }
        }
        return Optional.empty();
    }

    private static double shortestVector(Lattice lattice) {
        return Math.min(lattice.length(0), Math.min(lattice.length(1), lattice.length(2)));
    }

    private static String named(Crystal crystal, int atom) {
        return atom + " (" + crystal.element(atom) + ")";
    }
}
