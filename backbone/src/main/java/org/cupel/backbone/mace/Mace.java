package org.cupel.backbone.mace;

import java.util.ArrayList;
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
import org.cupel.crystal.graph.GraphRecipe;

/**
 * MACE with residual interactions and products of three messages, as in MACE-MP-0 (Batatia et al., arXiv:2206.07697 and
 * arXiv:2401.00096). Energies are raw DFT energies: MP2020 corrections come before a hull.
 *
 * <p>Features are the scalars after each interaction.
 */
public final class Mace implements Architecture {

    private static final int EDGES_PER_BLOCK = 16;

    private final Checkpoint checkpoint;
    private final MaceConfig config;
    private final SpeciesSlots species;
    private final SphericalHarmonics harmonics;
    private final List<MaceInteraction> interactions;
    private final List<MaceProduct> products;

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    public Mace(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.config = MaceConfig.of(checkpoint);
        // MACE takes harmonics of the vectors from neighbour to centre.
        this.harmonics = new SphericalHarmonics(config.messageDegree(), -1);
        this.species = SpeciesSlots.of(checkpoint, config.atomicNumbers());
        MaceLayout.check(checkpoint, config);
        this.interactions = IntStream.range(0, config.interactions())
                .mapToObj(layer -> new MaceInteraction(config, layer))
                .toList();
        this.products = IntStream.range(0, config.interactions())
                .mapToObj(layer -> new MaceProduct(checkpoint, config, layer))
                .toList();
    }

    @Override
    public BackboneName name() {
        return BackboneName.MACE;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Architecture with(Checkpoint other) {
        return new Mace(other);
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
        return config.interactions() * config.channels();
    }

    @Override
    public boolean hasForces() {
        return true;
    }

    @Override
    public boolean inLastInteraction(String parameter) {
        int last = config.interactions() - 1;
        return parameter.startsWith("interactions." + last + ".")
                || parameter.startsWith("products." + last + ".")
                || parameter.startsWith("readouts." + last + ".");
    }

    @Override
    public <T> Outputs<T> forward(TensorOps<T> ops, GraphTensors<T> graph) {
        T slots = species.of(ops, graph);
        List<T> scalars = scalars(ops, graph, slots);
        T atomEnergy = new MaceReadout(config).atomEnergy(ops, scalars, slots);
        T features = ops.reshape(scalars.size() == 1 ? scalars.get(0) : ops.concat(2, scalars), -1, featureWidth());
        T crystal = graph.index("crystal");
        T atoms = graph.real("atoms");
        T mean = ops.divide(ops.scatterSum(features, crystal, atoms), ops.reshape(atoms, -1, 1));
        return new Outputs<>(
                ops.scatterSum(atomEnergy, crystal, atoms), Optional.of(atomEnergy), features, mean, Optional.empty());
    }

    /** After each interaction, [A, 1, channels]. */
    private <T> List<T> scalars(TensorOps<T> ops, GraphTensors<T> graph, T slots) {
        EdgeBlocks<T> edges = EdgeBlocks.of(ops, graph, EDGES_PER_BLOCK, harmonics);
        T basis = RadialBasis.bessel(
                ops,
                edges.distance(),
                ops.weight(MaceNames.FREQUENCIES),
                config.prefactor(),
                config.cutoffAngstrom(),
                config.envelopePower());
        T embedding = FlatLinear.matrix(
                ops, MaceNames.EMBEDDING, 0, config.species(), config.channels(), 1 / Math.sqrt(config.species()));
        List<T> features = List.of(ops.reshape(ops.gather(embedding, slots), -1, 1, config.channels()));
        List<T> scalars = new ArrayList<>();
        for (int layer = 0; layer < config.interactions(); layer++) {
            int current = layer;
            List<T> before = features;
            features = ops.scopedAll(() -> {
                List<T> skip = current == 0
                        ? List.of(interactions.get(0).skipOfElements(ops, embedding, slots))
                        : interactions.get(current).skip(ops, before, slots);
                List<T> messages =
                        ops.scopedAll(() -> interactions.get(current).messages(ops, edges, before, basis, slots));
                return products.get(current).features(ops, messages, skip, slots);
            });
            scalars.add(features.get(0));
        }
        return scalars;
    }
}
