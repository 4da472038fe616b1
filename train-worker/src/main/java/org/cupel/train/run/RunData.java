package org.cupel.train.run;

import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.snapshot.Snapshot;

/**
 * What a run learns from; the same in every attempt.
 *
 * @param settings with what the property asks for
 * @param warmModel the champion to start from, null for fresh weights
 * @param start that as an ensemble, null for fresh weights
 */
record RunData(
        PropertyTask task,
        TrainingSettings settings,
        Snapshot snapshot,
        LabelledGraphs graphs,
        TrainedModel warmModel,
        Ensemble start) {}
