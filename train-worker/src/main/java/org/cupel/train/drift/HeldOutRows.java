package org.cupel.train.drift;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.DriftReference.Column;
import org.cupel.schema.model.DriftReference.Rows;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Opinions;

/**
 * What the ensemble says of rows that it did not learn from, and how wrong it is. Validation rows have chosen epochs, so
 * their residuals are a little too small; test rows are there as well.
 */
final class HeldOutRows {

    private HeldOutRows() {}

    static Rows of(LabelledGraphs data, Ensemble ensemble) {
        int[] rows = RowSample.of(
                data.crystals(),
                IntStream.concat(IntStream.of(data.validation()), IntStream.of(data.test()))
                        .toArray());
        List<Opinion> opinions = opinions(data, ensemble, rows);
        int[] answered = opinions.stream().mapToInt(Opinion::row).toArray();
        return new Rows(
                LearntRows.formulas(data, answered),
                List.of(
                        column(DriftReference.ATOMS, opinions, said -> data.crystals()
                                .get(said.row())
                                .atomCount()),
                        column(DriftReference.MEDIAN, opinions, said -> said.prediction()
                                .quantiles()
                                .q50()),
                        column(DriftReference.EPISTEMIC, opinions, said -> said.prediction()
                                .uncertainty()
                                .epistemic()),
                        column(
                                DriftReference.RESIDUAL,
                                opinions,
                                said -> data.targets()[said.row()]
                                        - said.prediction().quantiles().q50()),
                        column(
                                DriftReference.HELD,
                                opinions,
                                said -> held(said.prediction().quantiles(), data.targets()[said.row()]))));
    }

    private static double held(Quantiles quantiles, double truth) {
        return quantiles.q10() <= truth && truth <= quantiles.q90() ? 1 : 0;
    }

    private static Column column(String name, List<Opinion> opinions, ToDoubleFunction<Opinion> value) {
        return new Column(name, opinions.stream().mapToDouble(value).toArray());
    }

    /** Rows without a finite answer are left out. */
    private static List<Opinion> opinions(LabelledGraphs data, Ensemble ensemble, int[] rows) {
        List<EnsemblePrediction> said = Opinions.of(ensemble, data, rows);
        return IntStream.range(0, rows.length)
                .filter(i -> said.get(i) != null)
                .mapToObj(i -> new Opinion(rows[i], said.get(i)))
                .toList();
    }

    private record Opinion(int row, EnsemblePrediction prediction) {}
}
