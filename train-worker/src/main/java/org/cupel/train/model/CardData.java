package org.cupel.train.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.train.plan.LabelledGraphs;

/**
 * What a model learnt from.
 *
 * @param leftOut reasons with their number of rows
 * @param labelOrigins where labels came from, with their number of rows
 * @param elements of the train rows, alphabetical
 * @param smallestCrystalAtoms of the train rows
 */
record CardData(
        SnapshotReference snapshot,
        Map<String, Integer> leftOut,
        Map<String, Integer> labelOrigins,
        int trainRows,
        int validationRows,
        int testRows,
        List<String> elements,
        int smallestCrystalAtoms,
        int largestCrystalAtoms) {

    static CardData of(NewModel model) {
        LabelledGraphs data = model.data();
        List<Crystal> learnt =
                Arrays.stream(data.train()).mapToObj(data.crystals()::get).toList();
        return new CardData(
                model.snapshotReference(),
                model.snapshot().leftOut(),
                model.snapshot().origins(),
                data.train().length,
                data.validation().length,
                data.test().length,
                elements(learnt),
                atoms(learnt).min().orElse(0),
                atoms(learnt).max().orElse(0));
    }

    private static List<String> elements(List<Crystal> crystals) {
        return crystals.stream()
                .map(Crystal::composition)
                .map(Composition::elements)
                .flatMap(Collection::stream)
                .distinct()
                .map(Element::symbol)
                .sorted()
                .toList();
    }

    private static IntStream atoms(List<Crystal> crystals) {
        return crystals.stream().mapToInt(Crystal::atomCount);
    }
}
