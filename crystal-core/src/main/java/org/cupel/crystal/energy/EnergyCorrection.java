package org.cupel.crystal.energy;

import java.util.List;

/**
 * What to add to the energy of a cell.
 *
 * @param parts none where nothing is to be added
 * @param atoms of all elements in the cell
 */
public record EnergyCorrection(List<CorrectionPart> parts, int atoms) {

    public EnergyCorrection {
        parts = List.copyOf(parts);
    }

    /** For the whole cell, in eV. */
    public double totalEv() {
        return parts.stream().mapToDouble(CorrectionPart::totalEv).sum();
    }

    /** In eV/atom. */
    public double perAtomEv() {
        return totalEv() / atoms;
    }

    /** Standard error for the whole cell in eV; the parts count as independent. */
    public double uncertaintyEv() {
        return Math.sqrt(parts.stream()
                .mapToDouble(part -> part.atoms() * part.uncertaintyPerAtomEv())
                .map(error -> error * error)
                .sum());
    }
}
