package org.cupel.crystal.energy;

import org.cupel.crystal.Element;

/**
 * One term of an {@link EnergyCorrection}: so much per atom of one element.
 *
 * @param kind why it is added
 * @param name what the element is here: {@code peroxide}, {@code Cl}, {@code Fe}
 * @param element whose atoms count
 * @param atoms of that element in the cell
 * @param perAtomEv added per atom of that element, in eV
 * @param uncertaintyPerAtomEv its standard error, in eV
 */
public record CorrectionPart(
        Kind kind, String name, Element element, int atoms, double perAtomEv, double uncertaintyPerAtomEv) {

    public enum Kind {
        /** Errors of a functional that grow with the number of anions. */
        ANION,
        /** Puts calculations with a Hubbard U on the scale of those without. */
        GGA_U_MIXING
    }

    /** Of all its atoms, in eV. */
    public double totalEv() {
        return atoms * perAtomEv;
    }
}
