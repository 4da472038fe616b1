package org.cupel.crystal.check;

/**
 * A reason to look at a structure again.
 *
 * @param kind of doubt
 * @param value the figure that is unusual, in the unit of {@code kind}
 * @param message what it means and what to try
 */
public record Doubt(Kind kind, double value, String message) {

    public enum Kind {
        /** Closest approach over the sum of covalent radii. */
        SHORT_CONTACT,
        /** Empty layer along a cell vector, in Å. */
        VACUUM,
        /** Fraction of the cell within covalent radii. */
        SPARSE,
        /** Density in g/cm³. */
        DENSE,
        /** No combination of usual charges adds up to 0; the value is the number of atoms per formula. */
        UNBALANCED_CHARGE
    }
}
