package org.cupel.train.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.stability.KnownPhase;
import org.cupel.surrogate.stability.KnownPhases;

/**
 * Formation energies beside the targets of a data set, for a property that is a distance to competing phases.
 *
 * @param ids [C], of the materials
 * @param energyPerAtomEv [C], NaN where the label is missing
 * @param others materials of a known formation energy and no target, of compositions that may be learnt from
 */
public record FormationLabels(List<String> ids, double[] energyPerAtomEv, List<KnownPhase> others) {

    public FormationLabels {
        ids = List.copyOf(ids);
        others = List.copyOf(others);
    }

    public boolean known(int row) {
        return !Double.isNaN(energyPerAtomEv[row]);
    }

    /** Share of the rows that have a label; 0 of none. */
    public double share(int[] rows) {
        return rows.length == 0
                ? 0
                : (double) Arrays.stream(rows).filter(this::known).count() / rows.length;
    }

    /** What competes when nothing but these rows and the others is known. */
    public KnownPhases phases(List<Crystal> crystals, int[] rows) {
        Stream<KnownPhase> labelled = IntStream.of(rows).filter(this::known).mapToObj(row -> {
            Crystal crystal = crystals.get(row);
            return new KnownPhase(ids.get(row), crystal.structureHash(), crystal.composition(), energyPerAtomEv[row]);
        });
        return KnownPhases.of(Stream.concat(labelled, others.stream()).toList());
    }

    /** The same without the others of these compositions: they may be the materials themselves under other names. */
    public FormationLabels withoutOthersOf(Collection<Composition> compositions) {
        Set<String> formulas =
                compositions.stream().map(Composition::reducedFormula).collect(Collectors.toSet());
        return new FormationLabels(
                ids,
                energyPerAtomEv,
                others.stream()
                        .filter(phase -> !formulas.contains(phase.composition().reducedFormula()))
                        .toList());
    }
}
