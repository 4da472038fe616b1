package org.cupel.surrogate.stability;

import org.cupel.crystal.Composition;
import org.cupel.crystal.hull.HullEntry;

/**
 * A material of known formation energy, which others compete with.
 *
 * @param id unique among the known phases
 * @param structureHash of its crystal, empty where only the composition is known
 * @param composition any multiple of the formula
 */
public record KnownPhase(String id, String structureHash, Composition composition, double formationEnergyPerAtomEv) {

    HullEntry entry() {
        return new HullEntry(id, composition, formationEnergyPerAtomEv);
    }
}
