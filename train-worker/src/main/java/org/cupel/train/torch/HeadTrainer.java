package org.cupel.train.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.Head;
import org.cupel.train.finetune.HeadShape;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.EpochShuffle;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.OneCycle;
import org.cupel.train.plan.TrainingListener;

/** Trains one head after the other on features that do not change; the same seed gives the same head. */
public final class HeadTrainer {

    private static final double CLIP_NORM = 1.0;

    private final Rows train;
    private final Rows validation;
    private final TargetScaling target;
    private final StabilityThresholds thresholds;
    private final FineTuneSettings settings;
    private final TorchDevice device;

    public HeadTrainer(
            Rows train,
            Rows validation,
            TargetScaling target,
            StabilityThresholds thresholds,
            FineTuneSettings settings,
            TorchDevice device) {
        this.train = train;
        this.validation = validation;
        this.target = target;
        this.thresholds = thresholds;
        this.settings = settings;
        this.device = device;
    }

    /**
     * Labelled features.
     *
     * @param features [n][F], standardised
     * @param targets [n], in the property's unit
     * @param base [n] what the target is already thought to be; the head learns the difference
     */
    public record Rows(float[][] features, double[] targets, double[] base) {

        /** Nothing is thought beforehand. */
        public Rows(float[][] features, double[] targets) {
            this(features, targets, new double[targets.length]);
        }
    }

    /** A trained head, with the weights of its best epoch. */
    public record Result(Head head, MemberReport report) {}

    /** @param member its place in the ensemble, for the listener */
    public Result train(int member, Head start, TrainingListener listener) {
        torch.set_num_threads(1);
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Device opened = device.open();
            Tensor flat = Tensors.vector(start.parameters(), opened);
            flat.set_requires_grad(true);
            float[] zeros = new float[start.parameters().length];
            AdamW optimiser = new AdamW(flat, zeros, zeros, 0, settings.weightDecay(), CLIP_NORM);
            QuantileLoss loss = new QuantileLoss(opened);
            List<EpochRecord> history = new ArrayList<>();
            Head best = start;
            double bestMae = Double.POSITIVE_INFINITY;
            int bestEpoch = 0;
            while (history.size() < settings.epochs() && history.size() - bestEpoch < settings.patience()) {
                double mean = epoch(start, flat, optimiser, loss, history.size(), opened);
                Head now = new Head(start.seed(), start.shape(), Tensors.read(flat));
                double mae = error(now);
                history.add(new EpochRecord(member, history.size() + 1, mean, mae));
                listener.epochEnded(history.get(history.size() - 1));
                if (mae < bestMae) {
                    best = now;
                    bestMae = mae;
                    bestEpoch = history.size();
                }
            }
            return new Result(best, new MemberReport(start.seed(), settings.epochs(), bestEpoch, history));
        }
    }

    private double epoch(Head head, Tensor flat, AdamW optimiser, QuantileLoss loss, int epoch, Device opened) {
        int[] all = IntStream.range(0, train.targets().length).toArray();
        int[] order = EpochShuffle.of(all, head.seed(), epoch);
        SplittableRandom dropout = new SplittableRandom(head.seed() * 1_000_003L + epoch);
        int steps = (order.length + settings.batchSize() - 1) / settings.batchSize();
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Training was stopped; its features are kept.");
            }
            int from = (int) ((long) order.length * step / steps);
            int to = (int) ((long) order.length * (step + 1) / steps);
            double done = (epoch + (double) step / steps) / settings.epochs();
            try (PointerScope memory = new PointerScope()) {
                Tensor value;
                TensorVector gradient;
                Tensor input = features(order, from, to, opened);
                TargetTensors targets = targets(order, from, to, opened);
                Tensor mask = mask(dropout, to - from, head.shape().width(), opened);
                try (AutoGradMode recording = new AutoGradMode(true)) {
                    value = loss.of(raw(flat, head.shape(), input, mask), targets);
                    gradient = torch.grad(new TensorVector(value), new TensorVector(flat));
                }
                optimiser.step(gradient.get(0), OneCycle.rate(settings.headRate(), done));
                sum += value.detach().item_double();
            }
        }
        return sum / steps;
    }

    static Tensor raw(Tensor flat, HeadShape shape, Tensor input, Tensor mask) {
        int width = shape.width();
        Tensor first = flat.narrow(0, 0, shape.hiddenBias()).view(shape.features(), width);
        Tensor firstBias = flat.narrow(0, shape.hiddenBias(), width);
        Tensor second = flat.narrow(0, shape.outputWeight(), (long) width * HeadShape.OUTPUTS)
                .view(width, HeadShape.OUTPUTS);
        Tensor secondBias = flat.narrow(0, shape.outputBias(), HeadShape.OUTPUTS);
        Tensor hidden = torch.silu(torch.addmm(firstBias, input, first)).mul(mask);
        return torch.addmm(secondBias, hidden, second);
    }

    /** 0 where a unit is left out, else what keeps the sum; [n, width]. */
    private Tensor mask(SplittableRandom random, int rows, int width, Device opened) {
        float[] mask = new float[rows * width];
        float kept = (float) (1 / (1 - settings.dropout()));
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < settings.dropout() ? 0f : kept;
        }
        return Tensors.place(Tensor.create(mask, rows, width), opened);
    }

    private Tensor features(int[] order, int from, int to, Device opened) {
        int width = train.features()[0].length;
        float[] flat = new float[(to - from) * width];
        for (int i = from; i < to; i++) {
            System.arraycopy(train.features()[order[i]], 0, flat, (i - from) * width, width);
        }
        return Tensors.place(Tensor.create(flat, to - from, width), opened);
    }

    private TargetTensors targets(int[] order, int from, int to, Device opened) {
        float[] values = new float[to - from];
        float[] classes = new float[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            double value = train.targets()[order[from + i]];
            values[i] = target.standardise(value - train.base()[order[from + i]]);
            classes[2 * i] = value < thresholds.stableBelow() ? 1f : 0f;
            classes[2 * i + 1] = value < thresholds.metastableBelow() ? 1f : 0f;
        }
        return new TargetTensors(
                Tensors.place(Tensor.create(values, values.length, 1), opened),
                Tensors.place(Tensor.create(classes, values.length, 2), opened));
    }

    private double error(Head head) {
        double sum = 0;
        for (int i = 0; i < validation.targets().length; i++) {
            double said =
                    validation.base()[i] + target.restore(head.raw(validation.features()[i])[0]);
            sum += Math.abs(said - validation.targets()[i]);
        }
        return sum / validation.targets().length;
    }
}
