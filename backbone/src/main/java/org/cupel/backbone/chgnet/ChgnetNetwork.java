package org.cupel.backbone.chgnet;

import java.util.List;
import java.util.Optional;
import org.cupel.backbone.Architecture.Outputs;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;

/**
 * One pass over a batch. States: h of atoms [A,64], e of bonds [U,64] (short ones [S,64] change, long ones stay), a of
 * angles [G,64].
 *
 * @param <T> see {@link TensorOps}
 */
final class ChgnetNetwork<T> {

    private static final List<String> INDICES = List.of(
            "species",
            "crystal",
            "centre",
            "neighbour",
            "bond",
            "shortBondEdge",
            "longBondEdge",
            "shortEdge",
            "shortEdgeBond",
            "shortEdgeAtom",
            "angleFirst",
            "angleSecond",
            "angleBond");

    private final TensorOps<T> ops;
    private final GraphTensors<T> graph;
    private final ChgnetBasis<T> basis;
    private T atoms;
    private T shortBonds;
    private T longBonds;
    private T angles;
    private T atomWeights;
    private T bondWeights;

    ChgnetNetwork(TensorOps<T> ops, GraphTensors<T> graph) {
        this.ops = ops;
        this.graph = graph;
        this.basis = new ChgnetBasis<>(ops);
        // Intermediates are freed step by step, and these must not be among them.
        INDICES.forEach(graph::index);
        graph.real("vectors");
    }

    Outputs<T> run() {
        embed();
        for (int t = 0; t < 3; t++) {
            atoms = atomConvolution(t);
            // What the last of these would change reaches no output but through the atoms' last convolution.
            shortBonds = bondConvolution(t);
            if (t < 2) {
                angles = angleUpdate(t);
            }
        }
        T magnetic = ops.abs(ops.linear(atoms, ops.weight("site_wise.weight"), ops.weight("site_wise.bias")));
        T features = atoms;
        atoms = atomConvolution(3);
        return readout(features, magnetic);
    }

    private void embed() {
        atoms = ops.gather(ops.weight("atom_embedding.embedding.weight"), elementIndex());
        T vectors = graph.real("vectors");
        T shortVectors = ops.gather(vectors, graph.index("shortBondEdge"));
        T shortLengths = basis.length(shortVectors);
        T longLengths = basis.length(ops.gather(vectors, graph.index("longBondEdge")));
        String frequencies = "bond_basis_expansion.rbf_expansion_ag.frequencies";
        T shortBasis = basis.distances(shortLengths, Chgnet.ATOM_CUTOFF_ANGSTROM, frequencies);
        T longBasis = basis.distances(longLengths, Chgnet.ATOM_CUTOFF_ANGSTROM, frequencies);
        shortBonds = ops.linear(shortBasis, ops.weight("bond_embedding.weight"));
        longBonds = ops.linear(longBasis, ops.weight("bond_embedding.weight"));
        atomWeights = ops.linear(ops.concat(0, List.of(shortBasis, longBasis)), ops.weight("bond_weights_ag.weight"));
        T near = basis.distances(
                shortLengths, Chgnet.BOND_CUTOFF_ANGSTROM, "bond_basis_expansion.rbf_expansion_bg.frequencies");
        bondWeights = ops.linear(near, ops.weight("bond_weights_bg.weight"));
        angles = ops.linear(angleBasis(vectors), ops.weight("angle_embedding.weight"));
    }

    private T angleBasis(T vectors) {
        T edges = ops.gather(vectors, graph.index("shortEdge"));
        T units = ops.divide(edges, basis.length(edges));
        return basis.angles(
                ops.gather(units, graph.index("angleFirst")), ops.gather(units, graph.index("angleSecond")));
    }

    /** Tables begin with hydrogen. */
    private T elementIndex() {
        return ops.gather(ops.indices("row of element", rows()), graph.index("species"));
    }

    private static long[] rows() {
        long[] rows = new long[Chgnet.ELEMENTS + 1];
        for (int z = 1; z < rows.length; z++) {
            rows[z] = z - 1;
        }
        return rows;
    }

    /** h_c += W Σ gated(h_c, e, h_n) · w. */
    private T atomConvolution(int t) {
        return ops.scoped(() -> newAtoms("atom_conv_layers." + t));
    }

    private T newAtoms(String prefix) {
        GatedMlp<T> mlp = new GatedMlp<>(ops, prefix + ".twoBody_atom.", 0);
        T bonds = mlp.share(ops.concat(0, List.of(shortBonds, longBonds)), 1);
        T shares = ops.add(
                ops.add(
                        ops.gather(mlp.share(atoms, 0), graph.index("centre")),
                        ops.gather(mlp.share(atoms, 2), graph.index("neighbour"))),
                ops.gather(bonds, graph.index("bond")));
        T messages = ops.multiply(mlp.twoLayers(shares), ops.gather(atomWeights, graph.index("bond")));
        T sums = ops.scatterSum(messages, graph.index("centre"), atoms);
        return ops.add(atoms, ops.linear(sums, ops.weight(prefix + ".mlp_out.layers.1.weight")));
    }

    /** e_1 += W Σ gated(e_1, e_2, a, h_c) · w_1 · w_2, where w_1 is the same for every term of the sum. */
    private T bondConvolution(int t) {
        return ops.scoped(() -> newShortBonds("bond_conv_layers." + t));
    }

    private T newShortBonds(String prefix) {
        GatedMlp<T> mlp = new GatedMlp<>(ops, prefix + ".twoBody_bond.", 0);
        T messages = ops.multiply(
                mlp.twoLayers(angleShares(mlp)),
                ops.gather(ops.gather(bondWeights, graph.index("shortEdgeBond")), graph.index("angleSecond")));
        T sums = ops.multiply(ops.scatterSum(messages, graph.index("angleBond"), shortBonds), bondWeights);
        return ops.add(shortBonds, ops.linear(sums, ops.weight(prefix + ".mlp_out.layers.1.weight")));
    }

    /** a += gated(e_1, e_2, a, h_c). */
    private T angleUpdate(int t) {
        GatedMlp<T> mlp = new GatedMlp<>(ops, "angle_layers." + t + ".twoBody_bond.", 1);
        return ops.scoped(() -> ops.add(angles, mlp.oneLayer(angleShares(mlp))));
    }

    /** What depends on one edge is added up per edge: there are several times as many angles. */
    private T angleShares(GatedMlp<T> mlp) {
        T first = ops.add(
                ops.gather(mlp.share(shortBonds, 0), graph.index("shortEdgeBond")),
                ops.gather(mlp.share(atoms, 3), graph.index("shortEdgeAtom")));
        T second = ops.gather(mlp.share(shortBonds, 1), graph.index("shortEdgeBond"));
        T edges = ops.add(ops.gather(first, graph.index("angleFirst")), ops.gather(second, graph.index("angleSecond")));
        return mlp.share(angles, 2, edges);
    }

    private Outputs<T> readout(T features, T magnetic) {
        T normed = ops.layerNorm(atoms, ops.weight("readout_norm.weight"), ops.weight("readout_norm.bias"), 1e-5);
        T hidden = normed;
        for (int layer : new int[] {0, 2, 4}) {
            hidden = ops.silu(linear(hidden, "mlp.layers." + layer));
        }
        T references = ops.reshape(ops.weight("composition_model.fc.weight"), -1, 1);
        T perAtom = ops.add(linear(hidden, "mlp.layers.7"), ops.gather(references, elementIndex()));
        T counts = ops.reshape(graph.real("atoms"), -1, 1);
        T energy = ops.scatterSum(perAtom, graph.index("crystal"), counts);
        T crystal = ops.divide(ops.scatterSum(normed, graph.index("crystal"), counts), counts);
        return new Outputs<>(
                ops.reshape(energy, -1),
                Optional.of(ops.reshape(perAtom, -1)),
                features,
                crystal,
                Optional.of(ops.reshape(magnetic, -1)));
    }

    private T linear(T x, String name) {
        return ops.linear(x, ops.weight(name + ".weight"), ops.weight(name + ".bias"));
    }
}
