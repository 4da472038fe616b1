package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.surrogate.task.PropertyTasks;
import org.cupel.train.governance.JudgedModel;
import org.cupel.train.governance.ProbeAnswer;
import org.cupel.train.governance.ProbeStore;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.Contest;
import org.cupel.train.snapshot.Snapshot;
import org.cupel.train.snapshot.SnapshotReader;

/** Judges a trained and probed model, by what is stored of it, so that any worker can; every step can be repeated. */
@ApplicationScoped
class JudgementHandler implements JobHandler<JudgementJob> {

    private final RunStore runs;
    private final SnapshotStore snapshots;
    private final ModelStore models;
    private final ProbeStore probes;
    private final SnapshotReader reader;
    private final DataRules rules;
    private final PropertyTasks tasks;
    private final Contest contest;
    private final Conclusion conclusion;
    private final Transactions transactions;

    JudgementHandler(
            RunStore runs,
            SnapshotStore snapshots,
            ModelStore models,
            ProbeStore probes,
            SnapshotReader reader,
            DataRules rules,
            PropertyTasks tasks,
            Contest contest,
            Conclusion conclusion,
            Transactions transactions) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.models = models;
        this.probes = probes;
        this.reader = reader;
        this.rules = rules;
        this.tasks = tasks;
        this.contest = contest;
        this.conclusion = conclusion;
        this.transactions = transactions;
    }

    /** What is stored of a run whose model is to be judged. */
    private record Stored(TrainingRun run, TrainedModel model, Snapshot snapshot, ProbeAnswer probe) {}

    @Override
    public String kind() {
        return JudgementJob.KIND;
    }

    @Override
    public Class<JudgementJob> payloadType() {
        return JudgementJob.class;
    }

    @Override
    public void run(JudgementJob job, JobLease lease) {
        Stored stored = transactions.inNew(() -> read(job.modelId()));
        lease.progress(0, 1, "judging model " + job.modelId());
        JudgedModel judged = new JudgedModel(
                stored.model(),
                tasks.named(stored.model().property()),
                contest.ensemble(stored.model()),
                reader.read(stored.snapshot().objectKey(), rules.split()),
                stored.snapshot(),
                stored.probe());
        conclusion.conclude(stored.run(), judged, lease);
    }

    @Override
    public void failed(JudgementJob job, String reason) {
        TrainedModel model = model(job.modelId());
        conclusion.failJudgement(run(model), model, reason);
    }

    private Stored read(UUID modelId) {
        TrainedModel model = model(modelId);
        return new Stored(run(model), model, snapshots.find(model.snapshotHash()), probes.answer(modelId));
    }

    private TrainedModel model(UUID modelId) {
        return models.find(modelId)
                .orElseThrow(
                        () -> new IllegalStateException("Model " + modelId + " has no row. Maybe it was deleted."));
    }

    private TrainingRun run(TrainedModel model) {
        return runs.find(model.runId())
                .orElseThrow(
                        () -> new IllegalStateException("Run " + model.runId() + " has no row. Maybe it was deleted."));
    }
}
