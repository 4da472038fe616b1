package org.cupel.backbone;

import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;

/** A pretrained network that is ready to run. Not for several threads at a time. */
public interface Backbone extends AutoCloseable {

    Architecture architecture();

    /**
     * Energies and features, in the order of {@code crystals}.
     *
     * @throws CrystalException for a crystal that the network cannot take, such as one with an unknown element
     */
    List<Evaluation> evaluate(List<Crystal> crystals);

    /**
     * Energy, features, forces and stress.
     *
     * @throws UnsupportedOperationException when {@link Architecture#hasForces()} is false
     */
    List<Evaluation> evaluateWithForces(List<Crystal> crystals);

    @Override
    void close();
}
