package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cupel.surrogate.split.StableHash;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.FeatureScaling;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.Head;
import org.cupel.train.finetune.HeadShape;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.torch.HeadTrainer;
import org.cupel.train.torch.TorchDevice;

/** Trains ensembles of quantile heads on rows of numbers. Members of one ensemble train side by side. */
final class HeadEnsembles {

    private static final double VALIDATION_SHARE = 0.1;
    private static final StableHash VALIDATION = new StableHash("cupel-evaluate-validation");

    /** Fewer rows than this teach a head nothing. */
    private static final int SMALLEST_TRAINING = 20;

    private final List<Long> seeds;
    private final FineTuneSettings settings;
    private final StabilityThresholds thresholds;
    private final TorchDevice device;
    private final ExecutorService workers;

    HeadEnsembles(
            List<Long> seeds,
            FineTuneSettings settings,
            StabilityThresholds thresholds,
            TorchDevice device,
            ExecutorService workers) {
        this.seeds = List.copyOf(seeds);
        this.settings = settings;
        this.thresholds = thresholds;
        this.device = device;
        this.workers = workers;
    }

    /**
     * Labelled rows.
     *
     * @param features [n][F]
     * @param targets [n]
     * @param base [n] what the target is already thought to be; heads learn the difference
     * @param ids decide which rows the best epoch is chosen by
     */
    record Inputs(float[][] features, double[] targets, double[] base, List<String> ids) {}

    /** @param largestRest differences beyond it count as this large, so that a few wild labels do not rule */
    HeadEnsemble fit(Inputs rows, double largestRest) {
        int[] validation = IntStream.range(0, rows.targets().length)
                .filter(i -> VALIDATION.unitInterval(rows.ids().get(i)) < VALIDATION_SHARE)
                .toArray();
        int[] train = IntStream.range(0, rows.targets().length)
                .filter(i -> VALIDATION.unitInterval(rows.ids().get(i)) >= VALIDATION_SHARE)
                .toArray();
        if (validation.length == 0 || train.length < SMALLEST_TRAINING) {
            throw new IllegalArgumentException(rows.targets().length + " rows are too few to train on and to choose an"
                    + " epoch by. Give more rows, or a smaller test share.");
        }
        FeatureScaling scaling = FeatureScaling.of(take(rows.features(), train));
        TargetScaling target = TargetScaling.ofAbsoluteError(IntStream.of(train)
                .mapToDouble(i -> limited(rows.targets()[i] - rows.base()[i], largestRest))
                .toArray());
        HeadTrainer trainer = new HeadTrainer(
                part(rows, train, scaling, largestRest),
                part(rows, validation, scaling, largestRest),
                target,
                thresholds,
                settings,
                device);
        HeadShape shape = new HeadShape(rows.features()[0].length, settings.headWidth());
        return new HeadEnsemble(scaling, target, members(trainer, shape));
    }

    private List<Head> members(HeadTrainer trainer, HeadShape shape) {
        List<Future<Head>> running = new ArrayList<>();
        for (int m = 0; m < seeds.size(); m++) {
            int member = m;
            running.add(workers.submit(
                    () -> trainer.train(member, Head.fresh(seeds.get(member), shape), TrainingListener.SILENT)
                            .head()));
        }
        return running.stream().map(HeadEnsembles::result).toList();
    }

    private static Head result(Future<Head> member) {
        try {
            return member.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The evaluation was stopped.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A member could not be trained: " + failed.getCause(), failed.getCause());
        }
    }

    private static HeadTrainer.Rows part(Inputs rows, int[] of, FeatureScaling scaling, double largestRest) {
        float[][] features = take(rows.features(), of);
        for (int i = 0; i < features.length; i++) {
            features[i] = HeadEnsemble.scaled(features[i], scaling);
        }
        double[] base = IntStream.of(of).mapToDouble(i -> rows.base()[i]).toArray();
        double[] targets = IntStream.of(of)
                .mapToDouble(i -> rows.base()[i] + limited(rows.targets()[i] - rows.base()[i], largestRest))
                .toArray();
        return new HeadTrainer.Rows(features, targets, base);
    }

    private static double limited(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }

    static float[][] take(float[][] rows, int[] which) {
        return IntStream.of(which).mapToObj(i -> rows[i]).toArray(float[][]::new);
    }
}
