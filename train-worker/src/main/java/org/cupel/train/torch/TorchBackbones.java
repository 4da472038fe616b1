package org.cupel.train.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.plan.BackboneCheckpoint;
import org.cupel.train.plan.BackboneEpoch;
import org.cupel.train.plan.BackboneSettings;
import org.cupel.train.plan.EpochShuffle;
import org.cupel.train.plan.MaskedError;
import org.cupel.train.plan.MultiTargetGraphs;
import org.cupel.train.plan.OneCycle;

/** Pre-trains and runs backbones on libtorch, with one native thread. */
public final class TorchBackbones {

    private final TorchDevice device;

    public TorchBackbones(TorchDevice device) {
        this.device = device;
    }

    /**
     * Trains from a checkpoint to the end of its schedule.
     *
     * @param afterEpoch told after each epoch, with what is needed to go on from there
     */
    public BackboneCheckpoint train(
            MultiTargetGraphs data, BackboneCheckpoint start, Consumer<BackboneCheckpoint> afterEpoch) {
        torch.set_num_threads(1);
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Device opened = device.open();
            BackboneSession session = new BackboneSession(start, opened);
            BackboneCheckpoint at = start;
            while (!at.finished()) {
                at = epoch(data, at, session, opened);
                afterEpoch.accept(at);
            }
            return at;
        }
    }

    /** [n][targets] of the given crystals, in their order and the targets' units. */
    public double[][] predict(BackboneWeights weights, GraphSet graphs, int[] crystals) {
        torch.set_num_threads(1);
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Device opened = device.open();
            CgcnnNetwork network = new CgcnnNetwork(new MemberTensors(weights, opened, false));
            return new BackboneInference(network, weights, opened).predict(graphs, crystals);
        }
    }

    /** [n][hidden], the mean states of the atoms of the given crystals, in their order. */
    public float[][] features(BackboneWeights weights, GraphSet graphs, int[] crystals) {
        torch.set_num_threads(1);
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Device opened = device.open();
            CgcnnNetwork network = new CgcnnNetwork(new MemberTensors(weights, opened, false));
            return new BackboneInference(network, weights, opened).features(graphs, crystals);
        }
    }

    private static BackboneCheckpoint epoch(
            MultiTargetGraphs data, BackboneCheckpoint at, BackboneSession session, Device device) {
        long started = System.nanoTime();
        BackboneSettings settings = at.settings();
        int[] order = EpochShuffle.of(data.train(), settings.seed(), at.epoch());
        int steps = (order.length + settings.batchSize() - 1) / settings.batchSize();
        double loss = 0;
        for (int step = 0; step < steps; step++) {
            double done = (at.epoch() + (double) step / steps) / settings.epochs();
            int from = (int) ((long) order.length * step / steps);
            int to = (int) ((long) order.length * (step + 1) / steps);
            try (PointerScope memory = new PointerScope()) {
                BatchTensors batch = BatchTensors.of(GraphBatch.of(data.graphs(), order, from, to), device);
                MaskedLoss target = loss(data, at.current().targets(), order, from, to, device);
                loss += session.step(batch, target, OneCycle.rate(settings.learningRate(), done));
            }
        }
        BackboneWeights now = session.weights();
        double[][] predicted =
                new BackboneInference(session.network(), now, device).predict(data.graphs(), data.validation());
        double[] errors = MaskedError.meanAbsolute(predicted, data.targets(), data.validation());
        double seconds = (System.nanoTime() - started) / 1e9;
        BackboneEpoch epoch =
                new BackboneEpoch(at.epoch() + 1, loss / steps, errors, score(errors, now.targets()), seconds);
        return after(at, epoch, now, session.optimiser());
    }

    private static BackboneCheckpoint after(
            BackboneCheckpoint at, BackboneEpoch epoch, BackboneWeights now, AdamW optimiser) {
        List<BackboneEpoch> history = new ArrayList<>(at.history());
        history.add(epoch);
        boolean better = epoch.score() < at.bestScore();
        return new BackboneCheckpoint(
                at.settings(),
                at.dataHash(),
                now,
                optimiser.readFirstMoment(),
                optimiser.readSecondMoment(),
                optimiser.steps(),
                better ? now : at.best(),
                better ? epoch.epoch() : at.bestEpoch(),
                List.copyOf(history));
    }

    private static double score(double[] errors, List<BackboneTarget> targets) {
        double score = 0;
        for (int t = 0; t < errors.length; t++) {
            score += errors[t] / targets.get(t).scaling().spread() / errors.length;
        }
        return score;
    }

    private static MaskedLoss loss(
            MultiTargetGraphs data, List<BackboneTarget> targets, int[] order, int from, int to, Device device) {
        int width = targets.size();
        float[] values = new float[(to - from) * width];
        float[] known = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double target = data.targets()[order[from + i / width]][i % width];
            if (!Double.isNaN(target)) {
                values[i] = targets.get(i % width).scaling().standardise(target);
                known[i] = 1f;
            }
        }
        return new MaskedLoss(
                Tensors.place(Tensor.create(values, to - from, width), device),
                Tensors.place(Tensor.create(known, to - from, width), device));
    }
}
