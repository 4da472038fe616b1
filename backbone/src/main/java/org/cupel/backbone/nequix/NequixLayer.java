package org.cupel.backbone.nequix;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.equivariant.Convolution;
import org.cupel.backbone.equivariant.CouplingPath;
import org.cupel.backbone.equivariant.EdgeBlocks;
import org.cupel.backbone.ops.TensorOps;

/** One interaction of Nequix: convolution, self-connection, layer norm, gate. */
final class NequixLayer {

    /**
     * Root mean square of SiLU on the normal distribution, on the 1,000,001 quantiles that e3nn-jax takes; activations
     * are divided by it.
     */
    private static final double SILU_MOMENT = 0.5964586854233045;

    private static final double EPSILON = 1e-12;

    private final NequixConfig config;
    private final int layer;
    private final int[] input;
    private final int[] ungated;
    private final List<CouplingPath> paths;

    NequixLayer(NequixConfig config, int layer) {
        this.config = config;
        this.layer = layer;
        this.input = config.input(layer);
        this.ungated = config.ungated(layer);
        this.paths = CouplingPath.all(input, config.harmonicsDegree(), ungated.length - 1);
    }

    List<CouplingPath> paths() {
        return paths;
    }

    /**
     * @param features by degree [A, 2l+1, channels]; unused in the first layer
     * @param slots [A], species of each atom
     * @param basis [E, radial functions]
     */
    <T> List<T> apply(TensorOps<T> ops, EdgeBlocks<T> edges, List<T> features, T slots, T basis) {
        List<T> sources = linear(ops, "linear_1", input, input, features, slots, 1);
        List<T> messages = new Convolution(paths)
                .messages(ops, edges, sources, hidden(ops, basis), path -> pathWeights(ops, path), slots);
        List<T> skip = linear(ops, "skip", input, ungated, features, slots, 1);
        int[] collected = new int[messages.size()];
        for (int l = 0; l < collected.length; l++) {
            collected[l] = CouplingPath.channels(paths, l);
        }
        List<T> sums = linear(ops, "linear_2", collected, ungated, messages, null, config.averageNeighbours());
        for (int l = 0; l < Math.min(skip.size(), sums.size()); l++) {
            sums.set(l, ops.add(sums.get(l), skip.get(l)));
        }
        return gate(ops, norm(ops, sums));
    }

    private <T> T hidden(TensorOps<T> ops, T basis) {
        T hidden = basis;
        for (int i = 0; i < config.hiddenRadialLayers(); i++) {
            hidden = ops.silu(ops.matmul(hidden, ops.weight(NequixNames.radial(layer, i))));
        }
        return hidden;
    }

    private <T> T pathWeights(TensorOps<T> ops, CouplingPath path) {
        String all = NequixNames.radial(layer, config.hiddenRadialLayers());
        int from = path.firstWeight();
        return ops.prepared(all + " from " + from, () -> ops.slice(ops.weight(all), 1, from, from + path.channels()));
    }

    /** Channels mixed degree by degree; over one-hot species, rows of the weights. */
    private <T> List<T> linear(
            TensorOps<T> ops, String part, int[] in, int[] out, List<T> features, T slots, double squaredDivisor) {
        List<T> mixed = new ArrayList<>();
        for (int l = 0; l < Math.min(in.length, out.length); l++) {
            String name = NequixNames.linear(layer, part, l, in[l], out[l]);
            double factor = 1 / Math.sqrt(in[l] * squaredDivisor);
            T weight = ops.prepared(name + " scaled", () -> ops.scale(ops.weight(name), factor));
            boolean oneHot = layer == 0 && slots != null;
            mixed.add(
                    oneHot
                            ? ops.reshape(ops.gather(weight, slots), -1, 1, out[l])
                            : ops.matmul(features.get(l), weight));
        }
        return mixed;
    }

    /** Divides by the root of the mean square over degrees, where a degree counts by its components. */
    private <T> List<T> norm(TensorOps<T> ops, List<T> features) {
        T mean = null;
        for (int l = 0; l < features.size(); l++) {
            T flat = ops.reshape(features.get(l), -1, (2L * l + 1) * ungated[l]);
            T squares = ops.sum(ops.multiply(flat, flat), 1, true);
            int orders = 2 * l + 1;
            T part = ops.scale(squares, 1.0 / (orders * orders * features.size()));
            mean = mean == null ? part : ops.add(mean, part);
        }
        T root = ops.reshape(ops.sqrt(ops.shift(mean, EPSILON)), -1, 1, 1);
        List<T> normed = new ArrayList<>();
        for (int l = 0; l < features.size(); l++) {
            T weighted = ops.multiply(features.get(l), ops.weight(NequixNames.norm(layer, l)));
            normed.add(ops.divide(weighted, root));
        }
        return normed;
    }

    private <T> List<T> gate(TensorOps<T> ops, List<T> features) {
        int[] out = config.output(layer);
        T active = ops.scale(ops.silu(features.get(0)), 1 / SILU_MOMENT);
        if (out.length == 1) {
            return List.of(active);
        }
        List<T> gated = new ArrayList<>();
        gated.add(ops.slice(active, 2, 0, out[0]));
        int from = out[0];
        for (int l = 1; l < out.length; l++) {
            T gates = ops.slice(active, 2, from, from + out[l]);
            gated.add(ops.multiply(features.get(l), gates));
            from += out[l];
        }
        return gated;
    }
}
