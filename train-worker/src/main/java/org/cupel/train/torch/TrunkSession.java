package org.cupel.train.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchGraph;
import org.cupel.backbone.torch.TorchOps;
import org.cupel.backbone.torch.TorchParameters;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.FineTuneSettings;
import org.cupel.train.finetune.Head;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.plan.LabelledGraphs;

/** The native side of a backbone and its heads in training, owned by the pointer scope it is created in. */
final class TrunkSession implements AutoCloseable {

    private static final double CLIP_NORM = 1.0;

    private final Architecture architecture;
    private final HeadSet start;
    private final FineTuneSettings settings;
    private final StabilityThresholds thresholds;
    private final Device device;
    private final TorchParameters parameters;
    private final QuantileLoss loss;
    private final Tensor mean;
    private final Tensor deviation;
    private final List<Tensor> headLeaves = new ArrayList<>();
    private final Map<String, Tensor> trunkLeaves = new LinkedHashMap<>();
    private final List<AdamW> headOptimisers = new ArrayList<>();
    private final List<AdamW> trunkOptimisers = new ArrayList<>();

    /** @param any a crystal that the backbone can take */
    TrunkSession(
            Architecture architecture,
            Crystal any,
            HeadSet start,
            FineTuneSettings settings,
            StabilityThresholds thresholds,
            Device device) {
        this.architecture = architecture;
        this.start = start;
        this.settings = settings;
        this.thresholds = thresholds;
        this.device = device;
        this.parameters =
                new TorchParameters(architecture.checkpoint(), Precision.FLOAT, device, name -> settings.freeze()
                        .learns(architecture, name));
        this.loss = new QuantileLoss(device);
        this.mean = Tensors.vector(start.features().mean(), device);
        this.deviation = Tensors.vector(start.features().deviation(), device);
        for (Head head : start.members()) {
            Tensor flat = Tensors.vector(head.parameters(), device);
            flat.set_requires_grad(true);
            headLeaves.add(flat);
            headOptimisers.add(optimiser(flat));
        }
        findTrunk(any);
    }

    private AdamW optimiser(Tensor flat) {
        float[] zeros = new float[Math.toIntExact(flat.numel())];
        return new AdamW(flat, zeros, zeros, 0, settings.weightDecay(), CLIP_NORM);
    }

    /** Features [n][F] by the backbone as it is now. */
    float[][] features(LabelledGraphs data, int[] crystals) {
        float[][] features = new float[crystals.length][];
        int row = 0;
        for (int[] part : parts(data, crystals)) {
            try (PointerScope memory = new PointerScope()) {
                float[] flat = Tensors.read(pooled(crystals(data, part)));
                int width = flat.length / part.length;
                for (int i = 0; i < part.length; i++) {
                    features[row++] = Arrays.copyOfRange(flat, i * width, (i + 1) * width);
                }
            }
        }
        return features;
    }

    /** One step over some crystals, which pass in parts; returns the loss before it. */
    double step(LabelledGraphs data, int[] crystals, double share, SplittableRandom dropout) {
        try (PointerScope memory = new PointerScope()) {
            List<Tensor> sums = new ArrayList<>();
            double value = 0;
            for (int[] part : parts(data, crystals)) {
                value += part(data, part, (double) part.length / crystals.length, dropout, sums);
            }
            for (int m = 0; m < headLeaves.size(); m++) {
                headOptimisers.get(m).step(sums.get(m), share * settings.headRate());
            }
            for (int t = 0; t < trunkOptimisers.size(); t++) {
                trunkOptimisers
                        .get(t)
                        .step(sums.get(headLeaves.size() + t).reshape(-1), share * settings.backboneRate());
            }
            return value / headLeaves.size();
        }
    }

    /** Adds the gradients of one part to {@code sums}: heads first, then the trunk. */
    private double part(LabelledGraphs data, int[] part, double weight, SplittableRandom dropout, List<Tensor> sums) {
        TargetTensors targets = targets(data, part);
        try (AutoGradMode recording = new AutoGradMode(true)) {
            Tensor features = pooled(crystals(data, part)).sub(mean).div(deviation);
            Tensor total = null;
            for (int m = 0; m < headLeaves.size(); m++) {
                Head head = start.members().get(m);
                Tensor mask = mask(dropout, part.length, head.shape().width());
                Tensor raw = HeadTrainer.raw(headLeaves.get(m), head.shape(), features, mask);
                Tensor own = loss.of(raw, targets);
                total = total == null ? own : total.add(own);
            }
            List<Tensor> leaves = new ArrayList<>(headLeaves);
            leaves.addAll(trunkLeaves.values());
            add(gradient(total.mul(new Scalar(weight)), leaves), leaves, sums);
            return total.detach().item_double() * weight;
        }
    }

    /** A leaf that this part does not reach, such as the row of an element, may have no gradient. */
    private static void add(TensorVector found, List<Tensor> leaves, List<Tensor> sums) {
        boolean first = sums.isEmpty();
        for (int i = 0; i < leaves.size(); i++) {
            Tensor gradient = found.get(i).defined() ? found.get(i) : torch.zeros_like(leaves.get(i));
            if (first) {
                sums.add(gradient);
            } else {
                sums.set(i, sums.get(i).add(gradient));
            }
        }
    }

    /**
     * What learns is known once the network ran: not what features do not depend on, such as an energy readout. Optimisers
     * must outlive the scope of that.
     */
    private void findTrunk(Crystal any) {
        try (PointerScope memory = new PointerScope();
                AutoGradMode recording = new AutoGradMode(true)) {
            Tensor sum = pooled(List.of(any)).sum();
            Map<String, Tensor> wanted = parameters.trained();
            TensorVector found = gradient(sum, new ArrayList<>(wanted.values()));
            int i = 0;
            for (Map.Entry<String, Tensor> leaf : wanted.entrySet()) {
                if (found.get(i++).defined()) {
                    trunkLeaves.put(leaf.getKey(), leaf.getValue());
                }
            }
        }
        for (Tensor leaf : trunkLeaves.values()) {
            trunkOptimisers.add(optimiser(leaf.detach().view(-1)));
        }
    }

    /** Undefined where the value does not depend on a leaf. */
    private static TensorVector gradient(Tensor value, List<Tensor> leaves) {
        return torch.grad(
                new TensorVector(value),
                new TensorVector(leaves.toArray(Tensor[]::new)),
                new TensorVector(),
                new BoolOptional(),
                false,
                true);
    }

    private Tensor pooled(List<Crystal> crystals) {
        TorchGraph graph = new TorchGraph(architecture.recipe().arrays(crystals), parameters);
        Tensor features = architecture.forward(new TorchOps(parameters), graph).crystalFeatures();
        return start.pooling() == Pooling.SUM ? features.mul(graph.real("atoms").view(-1, 1)) : features;
    }

    private static List<Crystal> crystals(LabelledGraphs data, int[] rows) {
        return Arrays.stream(rows).mapToObj(data.crystals()::get).toList();
    }

    private List<int[]> parts(LabelledGraphs data, int[] crystals) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        int atoms = 0;
        for (int i = 0; i < crystals.length; i++) {
            int more = data.crystals().get(crystals[i]).atomCount();
            if (i > from && atoms + more > settings.microBatchAtoms()) {
                parts.add(Arrays.copyOfRange(crystals, from, i));
                from = i;
                atoms = 0;
            }
            atoms += more;
        }
        parts.add(Arrays.copyOfRange(crystals, from, crystals.length));
        return parts;
    }

    private TargetTensors targets(LabelledGraphs data, int[] rows) {
        float[] values = new float[rows.length];
        float[] classes = new float[2 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            double target = data.targets()[rows[i]];
            values[i] = start.target().standardise(target);
            classes[2 * i] = target < thresholds.stableBelow() ? 1f : 0f;
            classes[2 * i + 1] = target < thresholds.metastableBelow() ? 1f : 0f;
        }
        return new TargetTensors(
                Tensors.place(Tensor.create(values, values.length, 1), device),
                Tensors.place(Tensor.create(classes, values.length, 2), device));
    }

    private Tensor mask(SplittableRandom random, int rows, int width) {
        float[] mask = new float[rows * width];
        float kept = (float) (1 / (1 - settings.dropout()));
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < settings.dropout() ? 0f : kept;
        }
        return Tensors.place(Tensor.create(mask, rows, width), device);
    }

    /** Copies of the heads as they are now. */
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (int m = 0; m < headLeaves.size(); m++) {
            Head before = start.members().get(m);
            heads.add(new Head(before.seed(), before.shape(), Tensors.read(headLeaves.get(m))));
        }
        return heads;
    }

    /** Copies of the weights that learn, as they are now. */
    Map<String, WeightArray> trunk() {
        Map<String, WeightArray> trunk = new LinkedHashMap<>();
        trunkLeaves.forEach((name, leaf) -> {
            float[] values = Tensors.read(leaf);
            double[] wide = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                wide[i] = values[i];
            }
            trunk.put(
                    name,
                    new WeightArray(architecture.checkpoint().require(name).shape(), wide));
        });
        return trunk;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
