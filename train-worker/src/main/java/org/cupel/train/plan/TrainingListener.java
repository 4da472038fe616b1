package org.cupel.train.plan;

/** Told of progress, possibly from several threads; throwing stops the training. */
public interface TrainingListener {

    void epochEnded(EpochRecord epoch);

    /** A member shortens its schedule to keep the time budget. */
    void shortened(int member, int configuredEpochs, int plannedEpochs);
}
