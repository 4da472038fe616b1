package org.cupel.train.plan;

/** Told of progress, possibly from several threads; throwing stops the training. */
public interface TrainingListener {

    /** Tells nobody. */
    TrainingListener SILENT = new TrainingListener() {
        @Override
        public void epochEnded(EpochRecord epoch) {
            // Nobody asks.
        }

        @Override
        public void shortened(int member, int configuredEpochs, int plannedEpochs) {
            // Nobody asks.
        }
    };

    void epochEnded(EpochRecord epoch);

    /** A member shortens its schedule to keep the time budget. */
    void shortened(int member, int configuredEpochs, int plannedEpochs);
}
