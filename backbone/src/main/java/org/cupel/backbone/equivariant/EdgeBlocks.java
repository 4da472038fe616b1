package org.cupel.backbone.equivariant;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;

/**
 * The edges of a batch in blocks of equal size, each of a single centre, so that sums over edges are batched matrix
 * products. The recipe fills blocks up with edges beyond the cutoff, whose radial functions are zero.
 *
 * @param edgesPerBlock W
 * @param neighbour [E]
 * @param blockCentre [E/W]
 * @param distance [E,1], Å
 * @param harmonics of degree 1 and up, each [E/W, 2l+1, W]
 */
public record EdgeBlocks<T>(int edgesPerBlock, T neighbour, T blockCentre, T distance, List<T> harmonics) {

    /** @param harmonics of the vectors from centre to neighbour */
    public static <T> EdgeBlocks<T> of(
            TensorOps<T> ops, GraphTensors<T> graph, int edgesPerBlock, SphericalHarmonics harmonics) {
        T vectors = graph.real("vectors");
        T distance = ops.sqrt(ops.sum(ops.multiply(vectors, vectors), 1, true));
        List<T> blocks = new ArrayList<>();
        int l = 1;
        for (T flat : harmonics.of(ops, ops.divide(vectors, distance))) {
            blocks.add(ops.transpose(ops.reshape(flat, -1, edgesPerBlock, 2L * l + 1), 0, 2, 1));
            l++;
        }
        return new EdgeBlocks<>(edgesPerBlock, graph.index("neighbour"), graph.index("blockCentre"), distance, blocks);
    }

    /**
     * Harmonics of a degree times values, summed over the edges of each atom.
     *
     * @param values [E, K…]
     * @param width product of K…
     * @return [A, 2l+1, width]
     */
    T sum(TensorOps<T> ops, int degree, T values, long width, T atoms) {
        T blocks = ops.reshape(values, -1, edgesPerBlock, width);
        T sums = degree == 0 ? ops.sum(blocks, 1, true) : ops.matmul(harmonics.get(degree - 1), blocks);
        return ops.scatterSum(sums, blockCentre, atoms);
    }
}
