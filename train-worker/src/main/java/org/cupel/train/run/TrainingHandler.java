package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.model.Assembly;
import org.cupel.train.model.Finished;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingSettings;
import org.jboss.logging.Logger;

/** Runs a training from its request to the model that is to be judged; every step can be repeated. */
@ApplicationScoped
class TrainingHandler implements JobHandler<TrainingJob> {

    private static final Logger LOG = Logger.getLogger(TrainingHandler.class);

    private final RunStore runs;
    private final RunJournal journal;
    private final DataPreparation preparation;
    private final EnsembleTrainer trainer;
    private final TrainingSettings settings;
    private final Assembly assembly;
    private final Handover handover;
    private final Conclusion conclusion;
    private final ObjectStore objects;
    private final Transactions transactions;

    TrainingHandler(
            RunStore runs,
            RunJournal journal,
            DataPreparation preparation,
            EnsembleTrainer trainer,
            TrainingSettings settings,
            Assembly assembly,
            Handover handover,
            Conclusion conclusion,
            ObjectStore objects,
            Transactions transactions) {
        this.runs = runs;
        this.journal = journal;
        this.preparation = preparation;
        this.trainer = trainer;
        this.settings = settings;
        this.assembly = assembly;
        this.handover = handover;
        this.conclusion = conclusion;
        this.objects = objects;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return TrainingJob.KIND;
    }

    @Override
    public Class<TrainingJob> payloadType() {
        return TrainingJob.class;
    }

    @Override
    public void run(TrainingJob job, JobLease lease) {
        TrainingRun run = find(job.runId());
        lease.commit(() -> journal.started(run));
        RunData data = preparation.prepare(run, lease);
        StoredCheckpoints checkpoints = new StoredCheckpoints(objects, run.runId(), lease);
        long began = System.nanoTime();
        TrainedEnsemble trained = train(run, lease, data, checkpoints);
        UUID warm = data.warmModel() == null ? null : data.warmModel().modelId();
        Finished finished = assembly.assemble(
                run.runId(), data.task(), data.settings(), data.snapshot(), data.warmModel(), data.graphs(), trained);
        LOG.infof(
                "Run %s: %d members on %d rows in %.1f s from %s, %s",
                run.runId(),
                trained.members().size(),
                data.graphs().train().length,
                (System.nanoTime() - began) / 1e9,
                warm == null ? "fresh weights" : "model " + warm,
                finished.metrics());
        handover.handOver(run, finished, lease);
        checkpoints.deleteAll(settings.seeds());
    }

    private TrainedEnsemble train(TrainingRun run, JobLease lease, RunData data, StoredCheckpoints checkpoints) {
        int epochs = trainer.epochs(data.graphs(), data.settings(), data.start());
        RunProgress progress = new RunProgress(run, lease, journal, settings, epochs);
        TrainedEnsemble trained = trainer.train(data.graphs(), data.settings(), data.start(), checkpoints, progress);
        progress.store();
        return trained;
    }

    @Override
    public void failed(TrainingJob job, String reason) {
        conclusion.fail(find(job.runId()), reason);
    }

    private TrainingRun find(UUID runId) {
        return transactions.inNew(() -> runs.find(runId)
                .orElseThrow(() -> new IllegalStateException("Run " + runId + " has no row. Maybe it was deleted.")));
    }
}
