package org.cupel.train.run;

import java.util.List;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.snapshot.Snapshot;

/**
 * What a run learns from; the same in every attempt.
 *
 * @param settings with what the property asks for
 * @param warmModel the champion to start from, null for fresh weights
 * @param start its members, empty for fresh weights
 */
record RunData(
        PropertyTask task,
        TrainingSettings settings,
        Snapshot snapshot,
        LabelledGraphs graphs,
        TrainedModel warmModel,
        List<MemberWeights> start) {}
