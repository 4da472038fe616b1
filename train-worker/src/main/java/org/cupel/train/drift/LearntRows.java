package org.cupel.train.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.schema.model.DriftReference.Column;
import org.cupel.schema.model.DriftReference.Rows;
import org.cupel.surrogate.drift.MaterialInputs;
import org.cupel.train.plan.LabelledGraphs;

/** Inputs of sampled training rows. */
final class LearntRows {

    private LearntRows() {}

    static Rows of(LabelledGraphs data, int[] sample) {
        List<String> names = MaterialInputs.names();
        double[][] inputs = crystals(data, sample).map(MaterialInputs::of).toArray(double[][]::new);
        List<Column> columns = IntStream.range(0, names.size())
                .mapToObj(place -> new Column(
                        names.get(place),
                        Arrays.stream(inputs).mapToDouble(row -> row[place]).toArray()))
                .toList();
        return new Rows(formulas(data, sample), columns);
    }

    static List<String> formulas(LabelledGraphs data, int[] rows) {
        return crystals(data, rows)
                .map(crystal -> crystal.composition().reducedFormula())
                .toList();
    }

    static Stream<Crystal> crystals(LabelledGraphs data, int[] rows) {
        return Arrays.stream(rows).mapToObj(data.crystals()::get);
    }
}
