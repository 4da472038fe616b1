package org.cupel.backbone;

import java.util.Optional;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.crystal.graph.GraphRecipe;

/**
 * A network with its checkpoint, before it is run anywhere.
 *
 * <p>The constructor of an architecture checks that the checkpoint holds every tensor in the right shape.
 */
public interface Architecture {

    /** {@code own}, {@code cgcnn}, {@code chgnet}, {@code nequix} or {@code mace}. */
    BackboneName name();

    Checkpoint checkpoint();

    /**
     * The same network with other weights.
     *
     * @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape
     */
    Architecture with(Checkpoint other);

    GraphRecipe recipe();

    /** Largest and smallest atomic number, and gaps, that the network knows. */
    boolean knows(int atomicNumber);

    /** Width of the features of an atom and of a crystal. */
    int featureWidth();

    /** Whether the energy is one of a potential, with forces and stress. */
    boolean hasForces();

    /** Whether a parameter belongs to the last interaction or what comes after it. */
    boolean inLastInteraction(String parameter);

    /** The whole network on a batch. */
    <T> Outputs<T> forward(TensorOps<T> ops, GraphTensors<T> graph);

    /**
     * @param energy [C]; eV of the whole crystal for a potential, the predicted property for a property network
     * @param atomEnergy [A], eV; absent where a network has none
     * @param atomFeatures [A, F]
     * @param crystalFeatures [C, F], comparable between cells of any size
     * @param magneticMoments [A], Bohr magnetons
     */
    record Outputs<T>(
            T energy, Optional<T> atomEnergy, T atomFeatures, T crystalFeatures, Optional<T> magneticMoments) {}
}
