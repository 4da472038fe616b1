package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.energy.ElementReferences;
import org.cupel.crystal.energy.RobustFit;

/** Total energies of a potential, relative to elements whose energies are fitted to the known candidates. */
final class PotentialEnergies implements FormationEnergies {

    private final List<EvaluationRow> candidates;
    private final double[] energyPerAtomEv;

    PotentialEnergies(List<EvaluationRow> candidates, double[] energyPerAtomEv) {
        this.candidates = candidates;
        this.energyPerAtomEv = energyPerAtomEv;
    }

    @Override
    public double[] of(int[] known, int[] asked) {
        List<ElementReferences.Sample> samples = new ArrayList<>();
        for (int i : known) {
            EvaluationRow row = candidates.get(i);
            if (row.hasFormationEnergy()) {
                samples.add(new ElementReferences.Sample(
                        row.composition(), energyPerAtomEv[i], row.formationEnergyPerAtomEv()));
            }
        }
        ElementReferences references =
                ElementReferences.fit(samples, RobustFit.DEFAULT).references();
        double[] energies = new double[asked.length];
        for (int i = 0; i < asked.length; i++) {
            EvaluationRow row = candidates.get(asked[i]);
            energies[i] = references.unseen(row.composition()).isEmpty()
                    ? references.formationEnergyPerAtomEv(row.composition(), energyPerAtomEv[asked[i]])
                    : Double.NaN;
        }
        return energies;
    }
}
