package org.cupel.train.plan;

/** One way to build ensembles: from scratch, or on a pre-trained backbone. */
public interface EnsembleTrainer {

    /**
     * Trains; what {@code checkpoints} hold is gone on with.
     *
     * @param start an ensemble that {@link #canStartFrom}, or null for fresh weights
     */
    TrainedEnsemble train(
            LabelledGraphs data,
            TrainingSettings settings,
            Ensemble start,
            Checkpoints checkpoints,
            TrainingListener listener);

    boolean canStartFrom(Ensemble ensemble, TrainingSettings settings);

    /** Epochs of a member at most. */
    int epochs(TrainingSettings settings, Ensemble start);

    /** The same for these data. */
    default int epochs(LabelledGraphs data, TrainingSettings settings, Ensemble start) {
        return epochs(settings, start);
    }

    /** Whether training anew costs seconds, so that each family of materials can be held out in turn. */
    default boolean quick() {
        return false;
    }

    /** @throws IllegalArgumentException when the bytes hold no ensemble that can be used here */
    Ensemble read(byte[] weights);

    /** Where it computes, e.g. {@code cpu}. */
    String device();
}
