package org.cupel.crystal.io;

import org.cupel.crystal.CrystalException;
import org.cupel.crystal.InvalidCrystalException;

/** Disordered sites cannot become one set of atoms; they are refused, not rounded. */
final class Occupancy {

    /** Files give occupancies with a few digits; 0.999 is meant to be full. */
    private static final double TOLERANCE = 2e-3;

    private Occupancy() {}

    static void requireFull(double occupancy, int site, String label) {
        if (!(occupancy > 0) || occupancy > 1 + TOLERANCE) {
            throw new InvalidCrystalException("Site " + site + " (" + label + ") has occupancy " + occupancy
                    + ", which no site can have. Give a number above 0 and at most 1.");
        }
        if (occupancy < 1 - TOLERANCE) {
            throw new InvalidCrystalException("Site " + site + " (" + label + ") has partial occupancy " + occupancy
                    + ". Give an ordered approximant, for instance by enumerating the supercell.");
        }
    }

    static CrystalException shared(int site, String species) {
        return new InvalidCrystalException("Site " + site + " is shared by " + species
                + ". Give an ordered approximant, for instance by enumerating the supercell.");
    }
}
