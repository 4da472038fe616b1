package org.cupel.crystal.energy;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Composition;

/** Compositions with the difference of two energies in eV/atom. */
final class Differences {

    private final List<Composition> compositions = new ArrayList<>();
    private final List<Double> differencesEv = new ArrayList<>();

    void add(Composition composition, double differenceEv) {
        compositions.add(composition);
        differencesEv.add(differenceEv);
    }

    void addAll(Differences others) {
        compositions.addAll(others.compositions);
        differencesEv.addAll(others.differencesEv);
    }

    int size() {
        return compositions.size();
    }

    EnergyScaleShift.PerElement fit(RobustFit settings) {
        if (compositions.isEmpty()) {
            return EnergyScaleShift.PerElement.NONE;
        }
        double[] targets =
                differencesEv.stream().mapToDouble(Double::doubleValue).toArray();
        ElementSum.Solution found = ElementSum.fit(compositions, targets, settings);
        return new EnergyScaleShift.PerElement(found.values(), targets.length, found.meanAbsoluteResidualEv());
    }
}
