package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.ModelTrained;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelProbe;
import org.cupel.train.governance.ProbeStore;
import org.cupel.train.model.Finished;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.ModelLedger;

/** Ends the part of a run that learns: the model is known, and predict-worker is asked to run it before it is judged. */
@ApplicationScoped
class Handover {

    private final ModelStore models;
    private final ModelLedger ledger;
    private final ProbeStore probes;
    private final RunJournal journal;
    private final Outbox outbox;

    Handover(ModelStore models, ModelLedger ledger, ProbeStore probes, RunJournal journal, Outbox outbox) {
        this.models = models;
        this.ledger = ledger;
        this.probes = probes;
        this.journal = journal;
        this.outbox = outbox;
    }

    void handOver(TrainingRun run, Finished finished, JobLease lease) {
        TrainedModel model = finished.model();
        ManifestFile probe = finished.files().file(ModelProbe.PATH);
        ModelTrained event =
                new ModelTrained(model.modelId(), run.runId(), model.property(), probe.key(), probe.sha256());
        lease.complete(() -> {
            models.add(model);
            ledger.begin(model);
            probes.asked(event);
            journal.trained(run, finished);
            outbox.publish(event);
        });
    }
}
