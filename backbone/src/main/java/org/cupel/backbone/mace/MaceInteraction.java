package org.cupel.backbone.mace;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.equivariant.Convolution;
import org.cupel.backbone.equivariant.CouplingPath;
import org.cupel.backbone.equivariant.EdgeBlocks;
import org.cupel.backbone.ops.TensorOps;

/** One interaction of MACE up to its messages, and the connection that goes round it. */
final class MaceInteraction {

    private final MaceConfig config;
    private final int layer;
    private final Convolution convolution;

    MaceInteraction(MaceConfig config, int layer) {
        this.config = config;
        this.layer = layer;
        this.convolution = new Convolution(paths(config, layer));
    }

    static List<CouplingPath> paths(MaceConfig config, int layer) {
        return CouplingPath.all(config.inputChannels(layer), config.messageDegree(), config.messageDegree());
    }

    /**
     * @param features by degree, each [A, 2l+1, channels]
     * @param basis [E, radial functions]
     * @return by degree, each [A, 2l+1, channels]
     */
    <T> List<T> messages(TensorOps<T> ops, EdgeBlocks<T> edges, List<T> features, T basis, T slots) {
        long channels = config.channels();
        List<T> sources = new ArrayList<>();
        for (int l = 0; l < features.size(); l++) {
            T up = FlatLinear.matrix(
                    ops,
                    MaceNames.linearUp(layer),
                    l * channels * channels,
                    channels,
                    channels,
                    1 / Math.sqrt(channels));
            sources.add(ops.matmul(features.get(l), up));
        }
        List<T> sums =
                convolution.messages(ops, edges, sources, hidden(ops, basis), path -> pathWeights(ops, path), slots);
        return mixed(ops, sums);
    }

    private <T> T hidden(TensorOps<T> ops, T basis) {
        T hidden = basis;
        for (int i = 0; i < config.hiddenRadialLayers(); i++) {
            hidden = ops.silu(ops.matmul(hidden, radialWeights(ops, i)));
        }
        return hidden;
    }

    /** With the factor of the activation before it. */
    private <T> T radialWeights(TensorOps<T> ops, int index) {
        String name = MaceNames.radial(layer, index);
        double factor = (index == 0 ? 1 : config.activationFactor()) / Math.sqrt(config.radialWidths()[index]);
        return ops.prepared(name + " scaled", () -> ops.scale(ops.weight(name), factor));
    }

    private <T> T pathWeights(TensorOps<T> ops, CouplingPath path) {
        int last = config.hiddenRadialLayers();
        String name = MaceNames.radial(layer, last);
        int from = path.firstWeight();
        return ops.prepared(
                name + " from " + from, () -> ops.slice(radialWeights(ops, last), 1, from, from + path.channels()));
    }

    private <T> List<T> mixed(TensorOps<T> ops, List<T> sums) {
        long channels = config.channels();
        List<T> messages = new ArrayList<>();
        long from = 0;
        for (int l = 0; l < sums.size(); l++) {
            long rows = CouplingPath.channels(convolution.paths(), l);
            double factor = 1 / (Math.sqrt(rows) * config.averageNeighbours()[layer]);
            T weight = FlatLinear.matrix(ops, MaceNames.linear(layer), from, rows, channels, factor);
            messages.add(ops.matmul(sums.get(l), weight));
            from += rows * channels;
        }
        return messages;
    }

    /** The features mixed by a matrix of the atom's element, for the degrees that the interaction hands on. */
    <T> List<T> skip(TensorOps<T> ops, List<T> features, T slots) {
        List<T> skipped = new ArrayList<>();
        for (int l = 0; l < Math.min(features.size(), config.outputDegrees()[layer] + 1); l++) {
            skipped.add(ops.matmul(features.get(l), ops.gather(skipWeights(ops, l), slots)));
        }
        return skipped;
    }

    /** The connection round the first interaction, whose features depend on the element alone: [A, 1, channels]. */
    <T> T skipOfElements(TensorOps<T> ops, T embedding, T slots) {
        T table = ops.prepared(
                MaceNames.skip(layer) + " of elements",
                () -> ops.matmul(ops.reshape(embedding, -1, 1, config.channels()), skipWeights(ops, 0)));
        return ops.gather(table, slots);
    }

    /** [elements, channels, channels]. */
    private <T> T skipWeights(TensorOps<T> ops, int degree) {
        long channels = config.channels();
        long species = config.species();
        String name = MaceNames.skip(layer);
        return ops.prepared(name + " of degree " + degree, () -> {
            long size = channels * species * channels;
            T part = ops.slice(ops.weight(name), 0, degree * size, (degree + 1) * size);
            T byElement = ops.transpose(ops.reshape(part, channels, species, channels), 1, 0, 2);
            return ops.scale(byElement, 1 / Math.sqrt(channels * species));
        });
    }
}
