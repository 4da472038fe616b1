package org.cupel.train.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.stability.KnownPhase;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.train.TestCrystals;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;

/** Made-up crystals with formation energies, and energies above the hull that all of them make. */
public final class HullData {

    private HullData() {}

    /** The first 70 % to learn from, then 15 % each. */
    public static LabelledGraphs labelled(int count, long seed) {
        LabelledGraphs plain = TestCrystals.labelled(count, seed);
        double[] energies =
                plain.crystals().stream().mapToDouble(HullData::energy).toArray();
        List<String> ids =
                IntStream.range(0, count).mapToObj(row -> "made-" + row).toList();
        return new LabelledGraphs(
                plain.crystals(),
                plain.graphs(),
                aboveHull(plain.crystals(), ids, energies),
                plain.train(),
                plain.validation(),
                plain.test(),
                new FormationLabels(ids, energies, List.of()));
    }

    static double energy(Crystal crystal) {
        return 0.5 * TestCrystals.label(crystal) - 2;
    }

    private static double[] aboveHull(List<Crystal> crystals, List<String> ids, double[] energies) {
        List<KnownPhase> all = new ArrayList<>();
        for (int row = 0; row < energies.length; row++) {
            Crystal crystal = crystals.get(row);
            all.add(new KnownPhase(ids.get(row), crystal.structureHash(), crystal.composition(), energies[row]));
        }
        KnownPhases phases = KnownPhases.of(all);
        return IntStream.range(0, energies.length)
                .mapToDouble(row -> Math.max(
                        0,
                        energies[row]
                                - phases.hullEnergyEv(
                                        ids.get(row), "", crystals.get(row).composition())))
                .toArray();
    }

    /** The same with other formation energies. */
    static LabelledGraphs with(LabelledGraphs data, double[] energies) {
        return new LabelledGraphs(
                data.crystals(),
                data.graphs(),
                data.targets(),
                data.train(),
                data.validation(),
                data.test(),
                new FormationLabels(
                        data.formation().ids(), energies, data.formation().others()));
    }
}
