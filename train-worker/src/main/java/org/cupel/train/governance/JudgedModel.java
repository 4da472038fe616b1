package org.cupel.train.governance;

import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.snapshot.Snapshot;

/**
 * A model with everything that its gates may look at.
 *
 * @param ensemble its members, read back from where they are stored
 * @param data of its snapshot, in parts
 * @param probe what predict-worker found
 */
public record JudgedModel(
        TrainedModel model,
        PropertyTask task,
        Ensemble ensemble,
        LabelledGraphs data,
        Snapshot snapshot,
        ProbeAnswer probe) {}
