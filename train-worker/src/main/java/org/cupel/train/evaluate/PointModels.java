package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;
import org.cupel.train.baseline.Baseline;

/** Baselines that say one number each, brought into the form of an ensemble without a spread. */
final class PointModels {

    private final EvaluationData data;
    private final double stableBelow;

    PointModels(EvaluationData data, double stableBelow) {
        this.data = data;
        this.stableBelow = stableBelow;
    }

    FoldRun.Outcome of(Partition partition, Baseline baseline) {
        List<Predicted> parts = new ArrayList<>();
        for (int[] part : partition.parts()) {
            parts.add(predict(baseline, without(partition.fold().train(), part), part));
        }
        return new FoldRun.Outcome(
                predict(baseline, partition.fold().train(), partition.fold().test()), Predicted.joined(parts));
    }

    /** The hull distance as it is, without a head that corrects it. */
    FoldRun.Outcome throughHull(FoldRun.Outcome corrected) {
        return new FoldRun.Outcome(uncorrected(corrected.test()), uncorrected(corrected.calibration()));
    }

    private Predicted uncorrected(Predicted predicted) {
        return points(predicted.rows(), predicted.throughHull());
    }

    private Predicted predict(Baseline baseline, int[] train, int[] asked) {
        double[] said =
                baseline.fit(compositions(train), data.eAboveHull(train)).predict(compositions(asked));
        return points(asked, said);
    }

    private List<Composition> compositions(int[] rows) {
        return IntStream.of(rows)
                .mapToObj(i -> data.candidates().get(i).composition())
                .toList();
    }

    private Predicted points(int[] rows, double[] said) {
        List<EnsemblePrediction> predictions = new ArrayList<>();
        for (double value : said) {
            double stable = value < stableBelow ? 1 : 0;
            predictions.add(new EnsemblePrediction(
                    new Quantiles(value, value, value), new Uncertainty(0, 0), stable, stable, 1));
        }
        return new Predicted(rows, new double[rows.length], said, predictions);
    }

    private static int[] without(int[] rows, int[] part) {
        return FoldRun.without(rows, part);
    }
}
