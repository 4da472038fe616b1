package org.cupel.train.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.cupel.backbone.Architecture;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.EpochShuffle;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.OneCycle;
import org.cupel.train.plan.TrainingListener;

/** Trains a backbone and all heads on it together: one trunk, whose gradient is the sum of its heads'. */
public final class TrunkTrainer {

    private final LabelledGraphs data;
    private final StabilityThresholds thresholds;
    private final FineTuneSettings settings;
    private final TorchDevice device;

    public TrunkTrainer(
            LabelledGraphs data, StabilityThresholds thresholds, FineTuneSettings settings, TorchDevice device) {
        this.data = data;
        this.thresholds = thresholds;
        this.settings = settings;
        this.device = device;
    }

    /** Heads and trunk of the best epoch, which may be the start, and the epochs. */
    public record Result(HeadSet heads, int bestEpoch, List<EpochRecord> history) {

        /** The reports of the heads with these epochs behind theirs. */
        public List<MemberReport> continuing(List<MemberReport> reports) {
            List<MemberReport> continued = new ArrayList<>();
            for (int m = 0; m < reports.size(); m++) {
                MemberReport before = reports.get(m);
                List<EpochRecord> epochs = new ArrayList<>(before.history());
                for (EpochRecord epoch : history) {
                    epochs.add(new EpochRecord(m, epochs.size() + 1, epoch.trainLoss(), epoch.validationMae()));
                }
                int best = bestEpoch == 0 ? before.bestEpoch() : before.epoch() + bestEpoch;
                continued.add(new MemberReport(before.seed(), epochs.size(), best, epochs));
            }
            return continued;
        }
    }

    /** @param start heads that were trained on the untouched backbone */
    public Result train(Architecture architecture, HeadSet start, TrainingListener listener) {
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false);
                Device opened = device.open();
                TrunkSession session = new TrunkSession(
                        architecture, data.crystals().get(data.train()[0]), start, settings, thresholds, opened)) {
            List<EpochRecord> history = new ArrayList<>();
            HeadSet best = start;
            double bestMae = error(start, session.features(data, data.validation()));
            int bestEpoch = 0;
            while (history.size() < settings.backboneEpochs() && history.size() - bestEpoch < settings.patience()) {
                double loss = epoch(session, start.members().get(0).seed(), history.size());
                HeadSet now = start.with(session.heads(), Map.of());
                double mae = error(now, session.features(data, data.validation()));
                history.add(new EpochRecord(0, settings.epochs() + history.size() + 1, loss, mae));
                listener.epochEnded(history.get(history.size() - 1));
                if (mae < bestMae) {
                    bestMae = mae;
                    bestEpoch = history.size();
                    best = start.with(now.members(), session.trunk());
                }
            }
            return new Result(best, bestEpoch, history);
        }
    }

    private double epoch(TrunkSession session, long seed, int epoch) {
        int[] order = EpochShuffle.of(data.train(), seed, epoch);
        SplittableRandom dropout = new SplittableRandom(seed * 1_000_003L + epoch);
        int steps = (order.length + settings.batchSize() - 1) / settings.batchSize();
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Training was stopped; it begins anew.");
            }
            int from = (int) ((long) order.length * step / steps);
            int to = (int) ((long) order.length * (step + 1) / steps);
            double done = (epoch + (double) step / steps) / settings.backboneEpochs();
            double share = OneCycle.rate(1, done);
            sum += session.step(data, Arrays.copyOfRange(order, from, to), share, dropout);
        }
        return sum / steps;
    }

    private double error(HeadSet set, float[][] features) {
        Heads said = EnsembleMean.of(set.predict(features));
        double[] truth = data.targetsOf(data.validation());
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.abs(said.q50()[i] - truth[i]);
        }
        return sum / truth.length;
    }
}
