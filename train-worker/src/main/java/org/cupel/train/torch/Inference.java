package org.cupel.train.torch;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;

/** Runs a trained network over crystals, in batches of bounded size. */
final class Inference {

    private static final int ATOMS_PER_BATCH = 1024;

    private Inference() {}

    static double meanAbsoluteError(CgcnnNetwork network, TargetScaling scaling, LabelledGraphs data, Device device) {
        int[] crystals = data.validation();
        Heads heads = heads(network, scaling, data.graphs(), crystals, device);
        double sum = 0;
        for (int i = 0; i < crystals.length; i++) {
            sum += Math.abs(heads.q50()[i] - data.targets()[crystals[i]]);
        }
        return sum / crystals.length;
    }

    /** In the order of {@code crystals}. */
    static Heads heads(CgcnnNetwork network, TargetScaling scaling, GraphSet graphs, int[] crystals, Device device) {
        Heads heads = Heads.ofSize(crystals.length);
        int from = 0;
        while (from < crystals.length) {
            int to = batchEnd(graphs, crystals, from);
            float[] rows = rows(network, graphs, crystals, from, to, device);
            for (int i = from; i < to; i++) {
                write(heads, i, rows, 5 * (i - from), scaling);
            }
            from = to;
        }
        return heads;
    }

    static int batchEnd(GraphSet graphs, int[] crystals, int from) {
        int atoms = 0;
        int to = from;
        while (to < crystals.length && (to == from || atoms + graphs.atomsOf(crystals[to]) <= ATOMS_PER_BATCH)) {
            atoms += graphs.atomsOf(crystals[to]);
            to++;
        }
        return to;
    }

    private static float[] rows(
            CgcnnNetwork network, GraphSet graphs, int[] crystals, int from, int to, Device device) {
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Tensor raw = network.infer(BatchTensors.of(GraphBatch.of(graphs, crystals, from, to), device));
            Tensor chances = RawHeads.logits(raw).sigmoid();
            return Tensors.read(torch.cat(new TensorVector(RawHeads.quantiles(raw), chances), 1));
        }
    }

    private static void write(Heads heads, int row, float[] rows, int at, TargetScaling scaling) {
        heads.q10()[row] = scaling.restore(rows[at]);
        heads.q50()[row] = scaling.restore(rows[at + 1]);
        heads.q90()[row] = scaling.restore(rows[at + 2]);
        heads.pStable()[row] = rows[at + 3];
        heads.pMetastable()[row] = rows[at + 4];
    }
}
