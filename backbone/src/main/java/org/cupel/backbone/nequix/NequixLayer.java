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
    private final Convolution convolution;

    NequixLayer(NequixConfig config, int layer) {
        this.config = config;
        this.layer = layer;
        this.input = config.input(layer);
        this.ungated = config.ungated(layer);
        this.convolution = new Convolution(CouplingPath.all(input, config.harmonicsDegree(), ungated.length - 1));
    }

    List<CouplingPath> paths() {
        return convolution.paths();
    }

    /**
     * @param features by degree [A, 2l+1, channels]; unused in the first layer
     * @param slots [A], species of each atom
     * @param basis [E, radial functions]
     */
    <T> List<T> apply(TensorOps<T> ops, EdgeBlocks<T> edges, List<T> features, T slots, T basis) {
        List<T> sources = fromInput(ops, "linear_1", input, features, slots);
        List<T> messages =
                convolution.messages(ops, edges, sources, hidden(ops, basis), path -> pathWeights(ops, path), slots);
        List<T> skip = fromInput(ops, "skip", ungated, features, slots);
        List<T> sums = new ArrayList<>();
        for (int l = 0; l < messages.size(); l++) {
            int collected = CouplingPath.channels(paths(), l);
            sums.add(ops.matmul(
                    messages.get(l), matrix(ops, "linear_2", l, collected, ungated[l], config.averageNeighbours())));
        }
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

    /** Channels of the input mixed degree by degree; in the first layer the input is one species out of many. */
    private <T> List<T> fromInput(TensorOps<T> ops, String part, int[] out, List<T> features, T slots) {
        List<T> mixed = new ArrayList<>();
        for (int l = 0; l < Math.min(input.length, out.length); l++) {
            T matrix = matrix(ops, part, l, input[l], out[l], 1);
            mixed.add(
                    layer == 0
                            ? ops.reshape(ops.gather(matrix, slots), -1, 1, out[l])
                            : ops.matmul(features.get(l), matrix));
        }
        return mixed;
    }

    private <T> T matrix(TensorOps<T> ops, String part, int degree, int in, int out, double squaredDivisor) {
        String name = NequixNames.linear(layer, part, degree, in, out);
        double factor = 1 / Math.sqrt(in * squaredDivisor);
        return ops.prepared(name + " scaled", () -> ops.scale(ops.weight(name), factor));
    }

    /**
     * Divides by the root of the mean over degrees of the sum of squares, which the published network divides by the
     * number of components twice.
     */
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
