package org.cupel.train.torch;

import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.EpochShuffle;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.OneCycle;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;

/** Trains one member from a checkpoint to its end, on the calling thread. */
final class MemberTrainer {

    private final LabelledGraphs data;
    private final TrainingSettings settings;
    private final Device device;
    private final Checkpoints checkpoints;
    private final TrainingListener listener;

    MemberTrainer(
            LabelledGraphs data,
            TrainingSettings settings,
            Device device,
            Checkpoints checkpoints,
            TrainingListener listener) {
        this.data = data;
        this.settings = settings;
        this.device = device;
        this.checkpoints = checkpoints;
        this.listener = listener;
    }

    /** @param highestRate of the learning-rate schedule */
    MemberCheckpoint train(int member, MemberCheckpoint start, double highestRate) {
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            MemberSession session = new MemberSession(start, settings, device);
            MemberProgress progress = new MemberProgress(start, settings);
            while (!progress.finished()) {
                EpochRecord epoch = epoch(member, session, progress, highestRate);
                progress.ended(epoch, session);
                listener.epochEnded(epoch);
                if (progress.shorten()) {
                    listener.shortened(member, start.plannedEpochs(), progress.plannedEpochs());
                }
                if (progress.finished() || progress.checkpointDue(settings.checkpointEvery())) {
                    checkpoints.save(progress.checkpoint(session));
                }
            }
            return progress.checkpoint(session);
        }
    }

    private EpochRecord epoch(int member, MemberSession session, MemberProgress progress, double highestRate) {
        int[] order = EpochShuffle.of(data.train(), session.seed(), progress.epoch());
        int steps = (order.length + settings.batchSize() - 1) / settings.batchSize();
        double loss = 0;
        for (int step = 0; step < steps; step++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Training was stopped; it goes on from its last checkpoint.");
            }
            double done = (progress.epoch() + (double) step / steps) / progress.plannedEpochs();
            int from = (int) ((long) order.length * step / steps);
            int to = (int) ((long) order.length * (step + 1) / steps);
            loss += step(session, order, from, to, OneCycle.rate(highestRate, done));
        }
        double validationMae = Inference.meanAbsoluteError(session.network(), session.scaling(), data, device);
        return new EpochRecord(member, progress.epoch() + 1, loss / steps, validationMae);
    }

    private double step(MemberSession session, int[] order, int from, int to, double rate) {
        try (PointerScope memory = new PointerScope()) {
            BatchTensors batch = BatchTensors.of(GraphBatch.of(data.graphs(), order, from, to), device);
            Gradients gradients = new Gradients();
            TargetTensors targets = targets(session, order, from, to);
            Tensor loss =
                    session.gradients().compute(batch, raw -> session.loss().of(raw, targets), gradients);
            Tensor flat = gradients.flat(TensorLayout.parameters(session.shape()));
            session.optimiser().step(flat, rate);
            return loss.item_double();
        }
    }

    private TargetTensors targets(MemberSession session, int[] order, int from, int to) {
        float[] values = new float[to - from];
        float[] classes = new float[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            double target = data.targets()[order[from + i]];
            values[i] = session.scaling().standardise(target);
            classes[2 * i] = target < settings.thresholds().stableBelow() ? 1f : 0f;
            classes[2 * i + 1] = target < settings.thresholds().metastableBelow() ? 1f : 0f;
        }
        return new TargetTensors(
                Tensors.place(Tensor.create(values, values.length, 1), device),
                Tensors.place(Tensor.create(classes, values.length, 2), device));
    }
}
