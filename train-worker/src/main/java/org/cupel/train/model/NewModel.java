package org.cupel.train.model;

import java.util.UUID;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.snapshot.Snapshot;

/**
 * A trained and measured ensemble whose files are being gathered.
 *
 * @param settings with what the property asks for
 * @param warmStart the model that the members started from, null for fresh weights
 */
public record NewModel(
        UUID modelId,
        UUID runId,
        PropertyTask task,
        TrainingSettings settings,
        Snapshot snapshot,
        TrainedModel warmStart,
        LabelledGraphs data,
        TrainedEnsemble trained,
        Metrics metrics) {

    public String property() {
        return snapshot.property();
    }

    public SnapshotReference snapshotReference() {
        return new SnapshotReference(snapshot.hash(), snapshot.objectKey(), snapshot.rows());
    }
}
