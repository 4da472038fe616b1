package org.cupel.train.anchor;

import org.cupel.crystal.Crystal;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;

/** What members learn: formation energies. */
final class EnergyTargets {

    private EnergyTargets() {}

    /**
     * [C], in eV/atom: labels, and where there is none, such as for a laboratory's results, the energy above hull on top of
     * the hull of the phases.
     */
    static double[] of(LabelledGraphs data, KnownPhases phases) {
        FormationLabels labels = data.formation();
        double[] energies = labels.energyPerAtomEv().clone();
        for (int row = 0; row < energies.length; row++) {
            if (!labels.known(row)) {
                Crystal crystal = data.crystals().get(row);
                energies[row] = data.targets()[row]
                        + phases.hullEnergyEv(labels.ids().get(row), crystal.structureHash(), crystal.composition());
            }
        }
        return energies;
    }
}
