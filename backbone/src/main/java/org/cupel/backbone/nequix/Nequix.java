package org.cupel.backbone.nequix;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.equivariant.EdgeBlocks;
import org.cupel.backbone.equivariant.RadialBasis;
import org.cupel.backbone.equivariant.SpeciesSlots;
import org.cupel.backbone.equivariant.SphericalHarmonics;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.crystal.graph.GraphRecipe;

/**
 * Nequix, a potential of the NequIP family (Koker et al., arXiv:2508.16067). Energies are raw DFT energies: MP2020
 * corrections come before a hull.
 *
 * <p>Features are the scalars of the last interaction.
 */
public final class Nequix implements Architecture {

    private static final int EDGES_PER_BLOCK = 16;

    private final Checkpoint checkpoint;
    private final NequixConfig config;
    private final SpeciesSlots species;
    private final SphericalHarmonics harmonics;
    private final List<NequixLayer> layers;

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    public Nequix(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.config = NequixConfig.of(checkpoint);
        this.harmonics = new SphericalHarmonics(config.harmonicsDegree(), 1);
        this.species = SpeciesSlots.of(checkpoint, config.atomicNumbers());
        NequixLayout.check(checkpoint, config);
        this.layers = IntStream.range(0, config.layers())
                .mapToObj(layer -> new NequixLayer(config, layer))
                .toList();
    }

    @Override
    public BackboneName name() {
        return BackboneName.NEQUIX;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Architecture with(Checkpoint other) {
        return new Nequix(other);
    }

    @Override
    public GraphRecipe recipe() {
        return new GraphRecipe.RadiusBlocks(config.cutoffAngstrom(), EDGES_PER_BLOCK);
    }

    @Override
    public boolean knows(int atomicNumber) {
        return species.knows(atomicNumber);
    }

    @Override
    public int featureWidth() {
        return config.output(config.layers() - 1)[0];
    }

    @Override
    public boolean hasForces() {
        return true;
    }

    @Override
    public boolean inLastInteraction(String parameter) {
        return parameter.startsWith("layers." + (config.layers() - 1) + ".") || parameter.startsWith("readout.");
    }

    @Override
    public <T> Outputs<T> forward(TensorOps<T> ops, GraphTensors<T> graph) {
        T slots = species.of(ops, graph);
        EdgeBlocks<T> edges = EdgeBlocks.of(ops, graph, EDGES_PER_BLOCK, harmonics);
        T basis = basis(ops, edges);
        List<T> features = List.of();
        for (NequixLayer layer : layers) {
            List<T> before = features;
            features = ops.scopedAll(() -> layer.apply(ops, edges, before, slots, basis));
        }
        T scalars = ops.reshape(features.get(0), -1, featureWidth());
        T atomEnergy = atomEnergy(ops, scalars, slots);
        T crystal = graph.index("crystal");
        T atoms = graph.real("atoms");
        T mean = ops.divide(ops.scatterSum(scalars, crystal, atoms), ops.reshape(atoms, -1, 1));
        return new Outputs<>(
                ops.scatterSum(atomEnergy, crystal, atoms), Optional.of(atomEnergy), scalars, mean, Optional.empty());
    }

    private <T> T basis(TensorOps<T> ops, EdgeBlocks<T> edges) {
        double cutoff = config.cutoffAngstrom();
        double[] frequencies = new double[config.radialFunctions()];
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] = (k + 1) * Math.PI / cutoff;
        }
        T constant = ops.constant("bessel", new WeightArray(new long[] {frequencies.length}, frequencies));
        return RadialBasis.bessel(ops, edges.distance(), constant, 2 / cutoff, cutoff, config.envelopePower());
    }

    private <T> T atomEnergy(TensorOps<T> ops, T scalars, T slots) {
        double factor = config.scaleEv() / Math.sqrt(featureWidth());
        T readout = ops.matmul(scalars, ops.weight(NequixNames.readout(featureWidth())));
        T interaction = ops.shift(ops.scale(ops.reshape(readout, -1), factor), config.shiftEv());
        return ops.add(interaction, ops.gather(ops.weight(NequixNames.ATOM_ENERGIES), slots));
    }
}
