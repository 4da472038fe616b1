package org.cupel.train.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.Trainer;
import org.cupel.train.snapshot.Snapshot;

/** Measures a trained ensemble, describes it and stores its files. */
@ApplicationScoped
public class Assembly {

    private final Trainer trainer;
    private final ModelFiles files;
    private final CardWriter cards;

    Assembly(Trainer trainer, ModelFiles files, CardWriter cards) {
        this.trainer = trainer;
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
            List<MemberCheckpoint> members) {
        Metrics metrics = new Metrics(
                data.train().length,
                quality(members, data, data.validation()),
                quality(members, data, data.test()),
                BaselineRows.of(data, members.get(0).seed()));
        UUID modelId = UUID.randomUUID();
        ModelCard card = cards.write(modelId, runId, task, snapshot, warmStart, members, metrics);
        PublishedFiles stored = files.publish(snapshot.property(), members, card);
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
        return new Finished(model, stored, metrics, members);
    }

    private Quality quality(List<MemberCheckpoint> members, LabelledGraphs data, int[] rows) {
        List<MemberWeights> weights =
                members.stream().map(MemberCheckpoint::best).toList();
        return Quality.of(EnsembleMean.of(trainer.predict(weights, data.graphs(), rows)), data.targetsOf(rows));
    }
}
