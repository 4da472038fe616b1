package org.cupel.train.plan;

import java.util.List;
import java.util.Optional;

/** Trained members, however they are built. */
public interface Ensemble {

    /** What each member says about the given crystals, in their order. */
    List<Heads> predict(LabelledGraphs data, int[] crystals);

    /** The weights as a file that {@link EnsembleTrainer#read} restores. */
    byte[] weights();

    /** One ONNX graph of all members, as the contract describes it. */
    byte[] onnx(String property);

    /** For the model card. */
    String architecture();

    /** Where its weights come from, apart from the labels: for the model card. */
    String origin();

    /** What it is built on; empty when every weight was learnt here. */
    Optional<BackboneUse> backbone();
}
