package org.cupel.train.evaluate;

import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.split.SplitColumns;

/**
 * A crystal with its labels.
 *
 * @param composition reduced
 * @param formationEnergyPerAtomEv NaN where the source does not say
 * @param eAboveHull eV/atom
 * @param year of first publication, {@link SplitColumns#NO_YEAR} where the source does not say
 */
record EvaluationRow(
        String materialId,
        Crystal crystal,
        Composition composition,
        double formationEnergyPerAtomEv,
        double eAboveHull,
        int year) {

    boolean hasFormationEnergy() {
        return !Double.isNaN(formationEnergyPerAtomEv);
    }
}
