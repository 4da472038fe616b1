package org.cupel.train.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.snapshot.Snapshot;

/** Measures a trained ensemble, describes it and stores its files. */
@ApplicationScoped
public class Assembly {

    private final ModelFiles files;
    private final CardWriter cards;

    Assembly(ModelFiles files, CardWriter cards) {
        this.files = files;
        this.cards = cards;
    }

    /** @param warmStart the model that the members started from, null for fresh weights */
    public Finished assemble(
            UUID runId,
            PropertyTask task,
            Snapshot snapshot,
            UUID warmStart,
            LabelledGraphs data,
            TrainedEnsemble trained) {
        Metrics metrics = new Metrics(
                data.train().length,
                quality(trained.ensemble(), data, data.validation()),
                quality(trained.ensemble(), data, data.test()),
                BaselineRows.of(data, trained.members().get(0).seed()));
        UUID modelId = UUID.randomUUID();
        ModelCard card = cards.write(modelId, runId, task, snapshot, warmStart, trained, metrics);
        PublishedFiles stored = files.publish(snapshot.property(), trained, card);
        TrainedModel model = new TrainedModel(
                modelId,
                runId,
                snapshot.property(),
                stored.manifest().key(),
                stored.onnx().key(),
                stored.onnx().sha256(),
                stored.weights().key(),
                stored.weights().sha256(),
                snapshot.hash(),
                metrics.validation().mae(),
                files.line(metrics));
        return new Finished(model, stored, metrics, trained.members());
    }

    private static Quality quality(Ensemble ensemble, LabelledGraphs data, int[] rows) {
        return Quality.of(EnsembleMean.of(ensemble.predict(data, rows)), data.targetsOf(rows));
    }
}
