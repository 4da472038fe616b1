package org.cupel.train.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.split.Fold;
import org.cupel.surrogate.split.Leakage;
import org.cupel.train.plan.LabelledGraphs;

/**
 * What of the rows that a model is judged by was in its training rows.
 *
 * @param rows to judge by
 * @param sameComposition of these, those whose composition was learnt from: polymorphs and duplicates
 * @param sameCrystal of these, those whose very crystal was learnt from
 * @param sameChemicalSystem of these, those with a learnt crystal of just the same elements
 */
public record LeakageFigures(int rows, int sameComposition, int sameCrystal, int sameChemicalSystem) {

    static LeakageFigures of(String part, LabelledGraphs data, int[] judged) {
        if (judged.length == 0) {
            return new LeakageFigures(0, 0, 0, 0);
        }
        List<Composition> compositions =
                data.crystals().stream().map(Crystal::composition).toList();
        Leakage leakage = Leakage.of(
                new Fold(part, data.train(), judged),
                compositions.stream().map(Composition::reducedFormula).toList(),
                data.crystals().stream().map(Crystal::structureHash).toList());
        Set<String> learnt = new HashSet<>();
        Arrays.stream(data.train())
                .forEach(row -> learnt.add(compositions.get(row).chemicalSystem()));
        int systems = (int) Arrays.stream(judged)
                .filter(row -> learnt.contains(compositions.get(row).chemicalSystem()))
                .count();
        return new LeakageFigures(
                judged.length,
                leakage.knownComposition().hits(),
                leakage.duplicates().hits(),
                systems);
    }
}
