package org.cupel.crystal.hull;

import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;

/**
 * One computed material: what it is made of and its energy.
 *
 * @param id name of the material, unique within a diagram; exclusions and decompositions speak of it
 * @param composition any multiple of the formula; only fractions count
 * @param energyPerAtomEv total energy with corrections, or formation energy, in eV/atom: one kind within a diagram
 */
public record HullEntry(String id, Composition composition, double energyPerAtomEv) {

    public HullEntry {
        if (!Double.isFinite(energyPerAtomEv)) {
            throw new CrystalException("Entry " + id + " (" + composition.reducedFormula() + ") has energy "
                    + energyPerAtomEv + " eV/atom. Leave it out, or give a finite energy.");
        }
    }

    /** An entry from the energy of the whole {@code composition} and its correction, both in eV. */
    public static HullEntry ofTotal(String id, Composition composition, double energyEv, double correctionEv) {
        return new HullEntry(id, composition, (energyEv + correctionEv) / composition.atoms());
    }
}
