package org.cupel.crystal.hull;

import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;

/**
 * A composition at which the hull is known, because a material there has both labels.
 *
 * @param id of the material
 * @param composition any multiple of the formula
 * @param hullEnergyPerAtomEv formation energy of the hull there, in eV/atom
 */
public record HullAnchor(String id, Composition composition, double hullEnergyPerAtomEv) {

    /** Marks entries that stand for a known hull and not for one material. */
    public static final String PREFIX = "hull-at-";

    public HullAnchor {
        if (!Double.isFinite(hullEnergyPerAtomEv)) {
            throw new CrystalException("The hull at " + id + " (" + composition.reducedFormula() + ") has energy "
                    + hullEnergyPerAtomEv + " eV/atom. Leave it out, or give finite labels.");
        }
    }

    /** From the labels of one material, both in eV/atom. */
    public static HullAnchor ofLabels(
            String id, Composition composition, double formationEnergyPerAtomEv, double eAboveHull) {
        return new HullAnchor(id, composition, formationEnergyPerAtomEv - eAboveHull);
    }

    /**
     * As a competing phase: whatever mixture the hull consists of here, it has this energy. Its id is that of the anchor
     * after {@link #PREFIX}.
     */
    public HullEntry entry() {
        return new HullEntry(PREFIX + id, composition, hullEnergyPerAtomEv);
    }
}
