package org.cupel.train.anchor;

import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.stability.HullColumns;
import org.cupel.surrogate.stability.StabilityEstimate;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;

/** Trains what turns distances into energies above hull. */
final class CorrectionFit {

    /** Of the other error; below it, a difference is more than chance. */
    private static final double CLEARLY = 0.95;

    private final HeadFit fit;
    private final FineTuneSettings settings;

    CorrectionFit(HeadFit fit, FineTuneSettings settings) {
        this.fit = fit;
        this.settings = settings;
    }

    record Result(Correction correction, List<MemberReport> reports) {}

    /**
     * @param inputs [C][F], features
     * @param seen [C], of training and validation rows
     */
    Result fit(
            LabelledGraphs data,
            float[][] inputs,
            StabilityEstimate[] seen,
            TrainingSettings wanted,
            TrainingListener listener) {
        int[] train =
                IntStream.of(data.train()).filter(row -> seen[row] != null).toArray();
        double foretold = Correction.weight(
                IntStream.of(train).mapToDouble(row -> seen[row].eAboveHull()).toArray(), data.targetsOf(train));
        double weight = isClearlyBetter(foretold, data, inputs, seen, train, wanted) ? foretold : 0;
        HeadFit.Fitted fitted = fit.fit(
                rows(data, inputs, seen, train, weight),
                wanted.seeds(),
                wanted.thresholds(),
                settings,
                smallestDeviations(),
                listener);
        return new Result(new Correction(weight, fitted.heads()), fitted.reports());
    }

    /** Whether adding the share of the distance helps a head that is told of the distance anyway: one short head of each kind. */
    private boolean isClearlyBetter(
            double weight,
            LabelledGraphs data,
            float[][] inputs,
            StabilityEstimate[] seen,
            int[] train,
            TrainingSettings wanted) {
        return weight > 0
                && shortError(rows(data, inputs, seen, train, weight), wanted)
                        < CLEARLY * shortError(rows(data, inputs, seen, train, 0), wanted);
    }

    private double shortError(HeadFit.Rows rows, TrainingSettings wanted) {
        HeadFit.Fitted fitted = fit.fit(
                rows,
                wanted.seeds().subList(0, 1),
                wanted.thresholds(),
                HeldOutEstimates.shortened(settings),
                smallestDeviations(),
                TrainingListener.SILENT);
        MemberReport report = fitted.reports().get(0);
        return report.history().get(Math.max(0, report.bestEpoch() - 1)).validationMae();
    }

    private static HeadFit.Rows rows(
            LabelledGraphs data, float[][] inputs, StabilityEstimate[] seen, int[] train, double weight) {
        float[][] rows = new float[inputs.length][];
        double[] base = new double[inputs.length];
        IntStream.concat(IntStream.of(train), IntStream.of(data.validation())).forEach(row -> {
            rows[row] = Correction.inputs(inputs[row], seen[row]);
            base[row] = weight * seen[row].eAboveHull();
        });
        return new HeadFit.Rows(rows, data.targets(), base, train, data.validation());
    }

    private static float[] smallestDeviations() {
        float[] smallest = new float[HullColumns.WIDTH];
        for (int column = 0; column < smallest.length; column++) {
            smallest[column] = HullColumns.smallestDeviation(column);
        }
        return smallest;
    }
}
