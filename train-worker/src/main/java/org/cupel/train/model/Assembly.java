package org.cupel.train.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.snapshot.Snapshot;

/** Measures a trained ensemble, describes it and stores its files. */
@ApplicationScoped
public class Assembly {

    private final ModelFiles files;
    private final EnsembleTrainer trainer;

    Assembly(ModelFiles files, EnsembleTrainer trainer) {
        this.files = files;
        this.trainer = trainer;
    }

    /** @param warmStart the model that the members started from, null for fresh weights */
    public Finished assemble(
            UUID runId,
            PropertyTask task,
            TrainingSettings settings,
            Snapshot snapshot,
            TrainedModel warmStart,
            LabelledGraphs data,
            TrainedEnsemble trained) {
        Metrics metrics = new Metrics(
                data.train().length,
                quality(trained.ensemble(), data, data.validation()),
                quality(trained.ensemble(), data, data.test()),
                baselines(settings, data, trained),
                Routes.of(task, trainer, data, trained.ensemble()));
        NewModel model =
                new NewModel(UUID.randomUUID(), runId, task, settings, snapshot, warmStart, data, trained, metrics);
        PublishedFiles stored = files.publish(model);
        return new Finished(row(model, stored), stored, metrics, trained.members());
    }

    private List<BaselineQuality> baselines(TrainingSettings settings, LabelledGraphs data, TrainedEnsemble trained) {
        List<BaselineQuality> rows =
                new ArrayList<>(BaselineRows.of(data, trained.members().get(0).seed()));
        rows.addAll(HullRows.of(trainer, settings, data, trained.ensemble()));
        return rows;
    }

    private static TrainedModel row(NewModel model, PublishedFiles stored) {
        ManifestFile onnx = stored.file(ModelManifest.ONNX);
        ManifestFile weights = stored.file(ModelManifest.WEIGHTS);
        return new TrainedModel(
                model.modelId(),
                model.runId(),
                model.property(),
                stored.stored().manifest().key(),
                onnx.key(),
                onnx.sha256(),
                weights.key(),
                weights.sha256(),
                model.snapshot().hash(),
                model.metrics().validation().mae(),
                ModelJson.line(model.metrics()));
    }

    private static Quality quality(Ensemble ensemble, LabelledGraphs data, int[] rows) {
        return Quality.of(EnsembleMean.of(ensemble.predict(data, rows)), data.targetsOf(rows));
    }
}
