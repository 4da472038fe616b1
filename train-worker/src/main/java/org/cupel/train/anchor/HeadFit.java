package org.cupel.train.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cupel.backbone.Architecture;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.FeatureScaling;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.Head;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.finetune.HeadShape;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.torch.HeadTrainer;
import org.cupel.train.torch.TorchDevice;

/** Trains heads on columns of numbers. */
final class HeadFit {

    private final Architecture architecture;
    private final TorchDevice device;

    /** @param architecture whose features are among the columns */
    HeadFit(Architecture architecture, TorchDevice device) {
        this.architecture = architecture;
        this.device = device;
    }

    /**
     * Labelled rows, all arrays by row of the data set; rows that are not named below may be absent.
     *
     * @param inputs [C][F], not standardised
     * @param targets [C]
     * @param base [C] what is thought beforehand; heads learn the difference
     * @param train rows to learn from
     * @param validation rows to choose an epoch by
     */
    record Rows(float[][] inputs, double[] targets, double[] base, int[] train, int[] validation) {

        /** Nothing is thought beforehand. */
        static Rows of(float[][] inputs, double[] targets, int[] train, int[] validation) {
            return new Rows(inputs, targets, new double[targets.length], train, validation);
        }
    }

    /** Heads, one per seed, and how they were trained. */
    record Fitted(HeadSet heads, List<MemberReport> reports) {}

    /** @param smallestDeviations of the last columns; a column that hardly differs would be blown up elsewhere */
    Fitted fit(
            Rows rows,
            List<Long> seeds,
            StabilityThresholds thresholds,
            FineTuneSettings settings,
            float[] smallestDeviations,
            TrainingListener listener) {
        FeatureScaling scaling = scaling(at(rows.inputs(), rows.train()), smallestDeviations);
        TargetScaling target = TargetScaling.of(IntStream.of(rows.train())
                .mapToDouble(row -> rows.targets()[row] - rows.base()[row])
                .toArray());
        HeadTrainer trainer = new HeadTrainer(
                part(rows, rows.train(), scaling),
                part(rows, rows.validation(), scaling),
                target,
                thresholds,
                settings,
                device);
        HeadShape shape = new HeadShape(scaling.mean().length, settings.headWidth());
        List<Head> heads = new ArrayList<>();
        List<MemberReport> reports = new ArrayList<>();
        for (int m = 0; m < seeds.size(); m++) {
            HeadTrainer.Result result = trainer.train(m, Head.fresh(seeds.get(m), shape), listener);
            heads.add(result.head());
            reports.add(result.report());
        }
        return new Fitted(
                new HeadSet(
                        architecture.name().text(),
                        architecture.checkpoint().sha256(),
                        Pooling.MEAN,
                        scaling,
                        target,
                        heads,
                        Map.of()),
                reports);
    }

    private static FeatureScaling scaling(float[][] rows, float[] smallest) {
        FeatureScaling scaling = FeatureScaling.of(rows);
        float[] deviation = scaling.deviation().clone();
        int from = deviation.length - smallest.length;
        for (int i = 0; i < smallest.length; i++) {
            deviation[from + i] = Math.max(deviation[from + i], smallest[i]);
        }
        return new FeatureScaling(scaling.mean(), deviation);
    }

    private static HeadTrainer.Rows part(Rows rows, int[] part, FeatureScaling scaling) {
        return new HeadTrainer.Rows(
                Arrays.stream(at(rows.inputs(), part)).map(scaling::apply).toArray(float[][]::new),
                IntStream.of(part).mapToDouble(row -> rows.targets()[row]).toArray(),
                IntStream.of(part).mapToDouble(row -> rows.base()[row]).toArray());
    }

    private static float[][] at(float[][] inputs, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> inputs[row]).toArray(float[][]::new);
    }
}
