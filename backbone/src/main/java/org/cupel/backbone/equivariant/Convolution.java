package org.cupel.backbone.equivariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.WeightArray;

/**
 * Messages from neighbours: features of the neighbour, times harmonics of the edge, times weights that depend on the
 * distance, summed over the edges of each atom.
 *
 * <p>Products are summed over edges before they are coupled: the coupling is linear and does not depend on the edge, so
 * it is done once per atom, and nothing as wide as a message is ever held per edge.
 */
public final class Convolution {

    private final List<CouplingPath> paths;
    private final Map<CouplingPath, WeightArray> couplings = new HashMap<>();

    public Convolution(List<CouplingPath> paths) {
        this.paths = paths;
        paths.stream().filter(path -> !path.plain()).forEach(path -> couplings.put(path, path.coupling()));
    }

    public List<CouplingPath> paths() {
        return paths;
    }

    /** Weights of one path: [H, channels], from the last hidden layer of the radial network. */
    @FunctionalInterface
    public interface PathWeights<T> {
        T of(CouplingPath path);
    }

    /**
     * @param features by degree, each [A, 2l+1, channels]
     * @param hidden [E, H], exactly zero for edges beyond the cutoff
     * @param atoms any tensor with A along axis 0
     * @return by degree of the message, each [A, 2l+1, channels of all its paths]
     */
    public <T> List<T> messages(
            TensorOps<T> ops, EdgeBlocks<T> edges, List<T> features, T hidden, PathWeights<T> weights, T atoms) {
        List<T> gathered = new ArrayList<>();
        features.forEach(feature -> gathered.add(ops.gather(feature, edges.neighbour())));
        Map<Integer, List<T>> parts = new HashMap<>();
        for (CouplingPath path : paths) {
            T source = gathered.get(path.features());
            T part = ops.scoped(() -> message(ops, edges, path, source, ops.matmul(hidden, weights.of(path)), atoms));
            parts.computeIfAbsent(path.message(), key -> new ArrayList<>()).add(part);
        }
        List<T> messages = new ArrayList<>();
        for (int l = 0; parts.containsKey(l); l++) {
            List<T> ofDegree = parts.get(l);
            messages.add(ofDegree.size() == 1 ? ofDegree.get(0) : ops.concat(2, ofDegree));
        }
        return messages;
    }

    private <T> T message(TensorOps<T> ops, EdgeBlocks<T> edges, CouplingPath path, T source, T radial, T atoms) {
        long channels = path.channels();
        long orders = 2L * path.features() + 1;
        T weighted = ops.multiply(source, ops.reshape(radial, -1, 1, channels));
        T sums = edges.sum(ops, path.harmonics(), weighted, orders * channels, atoms);
        long products = orders * (2L * path.harmonics() + 1);
        T split = ops.reshape(sums, -1, products, channels);
        return path.plain() ? split : ops.matmul(ops.constant("coupling " + path.name(), couplings.get(path)), split);
    }
}
