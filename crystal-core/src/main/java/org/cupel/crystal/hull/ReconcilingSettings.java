package org.cupel.crystal.hull;

import org.cupel.crystal.CrystalException;

/**
 * How {@link ReconciledReferences} raises entries.
 *
 * @param toleranceEv an anchor may be undercut by so much, in eV/atom
 * @param mostRaisesPerEntry an entry that takes part in undercutting more often than this is dropped
 */
public record ReconcilingSettings(double toleranceEv, int mostRaisesPerEntry) {

    /** Labels are rounded and relaxed anew to about this precision; few entries are raised more than a few times. */
    public static final ReconcilingSettings DEFAULT = new ReconcilingSettings(0.002, 8);

    public ReconcilingSettings {
        if (!(toleranceEv >= 0) || Double.isInfinite(toleranceEv)) {
            throw new CrystalException("The tolerance is " + toleranceEv + " eV/atom. Give 0 or more, such as 0.002.");
        }
        if (mostRaisesPerEntry < 0) {
            throw new CrystalException(
                    "An entry may be raised " + mostRaisesPerEntry + " times. Give 0 to drop at once, or more.");
        }
    }
}
