package org.cupel.train.torch;

import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.cupel.train.graph.GraphBatch;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;

/** Runs a pre-trained network over crystals, in batches of bounded size. */
final class BackboneInference {

    private final CgcnnNetwork network;
    private final BackboneWeights weights;
    private final Device device;

    BackboneInference(CgcnnNetwork network, BackboneWeights weights, Device device) {
        this.network = network;
        this.weights = weights;
        this.device = device;
    }

    /** [n][targets], in the targets' units and the order of {@code crystals}. */
    double[][] predict(GraphSet graphs, int[] crystals) {
        float[][] raw = rows(graphs, crystals, true);
        double[][] predicted = new double[crystals.length][weights.targets().size()];
        for (int i = 0; i < crystals.length; i++) {
            for (int t = 0; t < predicted[i].length; t++) {
                BackboneTarget target = weights.targets().get(t);
                predicted[i][t] = target.scaling().restore(raw[i][t]);
            }
        }
        return predicted;
    }

    /** [n][hidden], the pooled states. */
    float[][] features(GraphSet graphs, int[] crystals) {
        return rows(graphs, crystals, false);
    }

    private float[][] rows(GraphSet graphs, int[] crystals, boolean head) {
        float[][] rows = new float[crystals.length][];
        int from = 0;
        while (from < crystals.length) {
            int to = Inference.batchEnd(graphs, crystals, from);
            try (PointerScope memory = new PointerScope();
                    AutoGradMode silent = new AutoGradMode(false)) {
                BatchTensors batch = BatchTensors.of(GraphBatch.of(graphs, crystals, from, to), device);
                float[] flat = Tensors.read(head ? network.infer(batch) : network.pooled(batch));
                int width = flat.length / (to - from);
                for (int i = from; i < to; i++) {
                    rows[i] = Arrays.copyOfRange(flat, (i - from) * width, (i - from + 1) * width);
                }
            }
            from = to;
        }
        return rows;
    }
}
