package org.cupel.crystal.cell;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;

/**
 * Another choice of cell vectors for the same lattice.
 *
 * @param lattice the new vectors, turned and placed as the old ones
 * @param matrix how they are made of the old ones, determinant 1
 */
public record ReducedLattice(Lattice lattice, CellMatrix matrix) {

    /** {@code crystal}, whose lattice was reduced, in the new cell; coordinates in 0..1, atoms in their order. */
    public Crystal applyTo(Crystal crystal) {
        double[] fractional = matrix.toNewFractional(crystal.fractionalCoordinates());
        return new Crystal(lattice, crystal.species(), Fractions.wrapped(fractional));
    }
}
