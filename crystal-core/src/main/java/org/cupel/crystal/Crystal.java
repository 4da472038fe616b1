package org.cupel.crystal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/**
 * A periodic structure: a lattice and N atoms with an element and fractional coordinates each. Immutable.
 *
 * <p>Coordinates are kept as given, also outside 0..1. Only what makes arithmetic impossible is refused here; whether a
 * structure is sensible is decided by {@code CrystalChecks}.
 */
public final class Crystal {

    private static final double GRAM_PER_CM3 = 1.66053906660;

    private final Lattice lattice;
    private final int[] atomicNumbers;
    private final double[] fractional;

    /**
     * @param species N elements
     * @param fractional [3N], x, y, z of each atom in units of the cell vectors; copied
     * @throws InvalidCrystalException if there is no atom, the lengths differ or a coordinate is not finite
     */
    public Crystal(Lattice lattice, List<Element> species, double[] fractional) {
        this.lattice = lattice;
        this.atomicNumbers = new int[species.size()];
        int atom = 0;
        for (Element element : species) {
            atomicNumbers[atom++] = element.atomicNumber();
        }
        this.fractional = fractional.clone();
        requireShape();
        requireFinite();
    }

    private void requireShape() {
        if (atomicNumbers.length == 0) {
            throw new InvalidCrystalException("A structure without atoms. Give at least one atom.");
        }
        if (fractional.length != 3 * atomicNumbers.length) {
            throw new InvalidCrystalException(atomicNumbers.length + " species but " + fractional.length
                    + " coordinates. Give three fractional coordinates per atom.");
        }
    }

    private void requireFinite() {
        for (int i = 0; i < fractional.length; i++) {
            if (!Double.isFinite(fractional[i])) {
                throw new InvalidCrystalException("Coordinate " + "xyz".charAt(i % 3) + " of atom " + i / 3 + " ("
                        + element(i / 3) + ") is " + fractional[i] + ". Give finite fractional coordinates.");
            }
        }
    }

    public Lattice lattice() {
        return lattice;
    }

    public int atomCount() {
        return atomicNumbers.length;
    }

    public Element element(int atom) {
        return Element.ofAtomicNumber(atomicNumbers[atom]);
    }

    /** N elements in the order of the atoms. */
    public List<Element> species() {
        return Arrays.stream(atomicNumbers).mapToObj(Element::ofAtomicNumber).toList();
    }

    /** [N], as a copy. */
    public int[] atomicNumbers() {
        return atomicNumbers.clone();
    }

    /** Coordinate of {@code atom} along cell vector {@code axis} (0 a, 1 b, 2 c). */
    public double fractional(int atom, int axis) {
        return fractional[3 * atom + axis];
    }

    /** [3N], as a copy. */
    public double[] fractionalCoordinates() {
        return fractional.clone();
    }

    /** [3N] in Å, as a new array. */
    public double[] cartesianCoordinates() {
        return lattice.toCartesian(fractional);
    }

    /** Atoms of each element in the cell. */
    public Composition composition() {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int number : atomicNumbers) {
            amounts.merge(Element.ofAtomicNumber(number), 1.0, Double::sum);
        }
        return Composition.of(amounts);
    }

    /** Reduced formula, as {@link Composition#reducedFormula()}. */
    public String formula() {
        return composition().reducedFormula();
    }

    /** As {@link Composition#chemicalSystem()}, e.g. {@code Fe-Li-O}. */
    public String chemicalSystem() {
        return composition().chemicalSystem();
    }

    public double densityGramPerCm3() {
        return composition().massDalton() / lattice.volumeAngstrom3() * GRAM_PER_CM3;
    }

    public double volumePerAtomAngstrom3() {
        return lattice.volumeAngstrom3() / atomCount();
    }

    /**
     * Shortest distance in Å between two atoms, periodic images (also of the same atom) included.
     *
     * <p>Cost: all pairs, about 5 ms for 500 atoms.
     */
    public double minimumDistanceAngstrom() {
        return closestPair().distanceAngstrom();
    }

    /** The two atoms that are {@link #minimumDistanceAngstrom()} apart. */
    public ClosestPair closestPair() {
        return ClosestPair.of(lattice, fractional);
    }

    /**
     * SHA-256 of a canonical rounded form, 64 hexadecimal digits. It does not change with the order of the atoms, a
     * rotation or mirroring of the whole, a shift of an atom by whole cell vectors, or noise below 1e-4 Å, 1e-3° and
     * 1e-4 in fractional coordinates. It does change with another cell or origin.
     */
    public String structureHash() {
        return StructureHash.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crystal that
                && lattice.equals(that.lattice)
                && Arrays.equals(atomicNumbers, that.atomicNumbers)
                && Arrays.equals(fractional, that.fractional);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * lattice.hashCode() + Arrays.hashCode(atomicNumbers)) + Arrays.hashCode(fractional);
    }

    @Override
    public String toString() {
        return composition().formula() + " " + lattice;
    }
}
