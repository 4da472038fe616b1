package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.energy.ElementReferences;
import org.cupel.crystal.energy.RobustFit;

/**
 * Formation energies where there is no potential: what the elements add up to, fitted by least absolute deviations, and
 * heads on the features for the rest. Neighbours teach as well, since there are many more of them.
 */
final class LearntEnergies implements FormationEnergies {

    private static final double LARGEST_REST_EV = 2;

    private final List<EvaluationRow> rows;
    private final int candidates;
    private final float[][] inputs;
    private final HeadEnsembles heads;

    /** @param inputs [candidates, then neighbours][F] */
    LearntEnergies(EvaluationData data, float[][] inputs, HeadEnsembles heads) {
        this.rows = new ArrayList<>(data.candidates());
        this.rows.addAll(data.neighbours());
        this.candidates = data.candidates().size();
        this.inputs = inputs;
        this.heads = heads;
    }

    @Override
    public double[] of(int[] known, int[] asked) {
        int[] taught = IntStream.concat(IntStream.of(known), IntStream.range(candidates, rows.size()))
                .filter(i -> rows.get(i).hasFormationEnergy())
                .toArray();
        ElementReferences elements = elements(taught);
        HeadEnsembles.Inputs train = new HeadEnsembles.Inputs(
                HeadEnsembles.take(inputs, taught),
                IntStream.of(taught)
                        .mapToDouble(i -> rows.get(i).formationEnergyPerAtomEv())
                        .toArray(),
                IntStream.of(taught).mapToDouble(i -> sum(elements, i)).toArray(),
                IntStream.of(taught).mapToObj(i -> rows.get(i).materialId()).toList());
        HeadEnsemble ensemble = heads.fit(train, LARGEST_REST_EV);
        double[] base = IntStream.of(asked).mapToDouble(i -> sum(elements, i)).toArray();
        double[] energies = ensemble.medians(HeadEnsembles.take(inputs, asked), base);
        for (int i = 0; i < asked.length; i++) {
            if (!elements.unseen(rows.get(asked[i]).composition()).isEmpty()) {
                energies[i] = Double.NaN;
            }
        }
        return energies;
    }

    private ElementReferences elements(int[] taught) {
        List<ElementReferences.Sample> samples = new ArrayList<>();
        for (int i : taught) {
            EvaluationRow row = rows.get(i);
            samples.add(new ElementReferences.Sample(row.composition(), 0, row.formationEnergyPerAtomEv()));
        }
        return ElementReferences.fit(samples, RobustFit.DEFAULT).references();
    }

    private double sum(ElementReferences elements, int row) {
        EvaluationRow asked = rows.get(row);
        return elements.unseen(asked.composition()).isEmpty()
                ? elements.formationEnergyPerAtomEv(asked.composition(), 0)
                : 0;
    }
}
