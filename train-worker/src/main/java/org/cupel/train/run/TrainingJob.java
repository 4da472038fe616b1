package org.cupel.train.run;

import java.util.UUID;

/** Payload of a training job; everything else is in the run's row. */
public record TrainingJob(UUID runId) {

    /** Kind of these jobs. */
    public static final String KIND = "training";
}
