package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.PropertyTasks;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.promotion.Contest;
import org.cupel.train.promotion.ModelLedger;
import org.cupel.train.snapshot.Snapshot;
import org.cupel.train.snapshot.SnapshotReader;
import org.cupel.train.snapshot.SnapshotWriter;
import org.jboss.logging.Logger;

/** Fixes the data and the starting weights of a run at its first attempt, and finds them again at later ones. */
@ApplicationScoped
class DataPreparation {

    private static final Logger LOG = Logger.getLogger(DataPreparation.class);

    private final RunStore runs;
    private final SnapshotStore snapshots;
    private final ModelStore models;
    private final ModelLedger ledger;
    private final SnapshotWriter writer;
    private final SnapshotReader reader;
    private final Contest contest;
    private final DataRules rules;
    private final TrainingSettings settings;
    private final PropertyTasks tasks;
    private final EnsembleTrainer trainer;
    private final Transactions transactions;

    DataPreparation(
            RunStore runs,
            SnapshotStore snapshots,
            ModelStore models,
            ModelLedger ledger,
            SnapshotWriter writer,
            SnapshotReader reader,
            Contest contest,
            DataRules rules,
            TrainingSettings settings,
            PropertyTasks tasks,
            EnsembleTrainer trainer,
            Transactions transactions) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.models = models;
        this.ledger = ledger;
        this.writer = writer;
        this.reader = reader;
        this.contest = contest;
        this.rules = rules;
        this.settings = settings;
        this.tasks = tasks;
        this.trainer = trainer;
        this.transactions = transactions;
    }

    RunData prepare(TrainingRun run, JobLease lease) {
        PropertyTask task = task(run.property());
        return run.snapshotHash() == null ? first(run, task, lease) : again(run, task);
    }

    private PropertyTask task(String property) {
        try {
            return tasks.named(property);
        } catch (IllegalArgumentException unknown) {
            throw new UnrecoverableJobException(unknown.getMessage());
        }
    }

    private RunData first(TrainingRun run, PropertyTask task, JobLease lease) {
        lease.progress(0, 1, "freezing the labels");
        Snapshot snapshot = writer.write(task);
        LOG.infof(
                "Snapshot %s of '%s': %d rows %s, left out %s",
                snapshot.hash(), run.property(), snapshot.rows(), snapshot.origins(), snapshot.leftOut());
        rules.requireEnough(snapshot);
        TrainedModel champion = rules.warmStart()
                ? transactions.inNew(() -> ledger.champion(run.property()).orElse(null))
                : null;
        Ensemble start = champion == null ? null : startFrom(champion, settings.of(task));
        TrainedModel warm = start == null ? null : champion;
        lease.commit(() -> runs.fixed(run.runId(), snapshot, warm == null ? null : warm.modelId()));
        return data(task, snapshot, warm, start);
    }

    private RunData again(TrainingRun run, PropertyTask task) {
        Snapshot snapshot = transactions.inNew(() -> snapshots.find(run.snapshotHash()));
        UUID warmId = run.warmStartModelId();
        TrainedModel warm = warmId == null
                ? null
                : transactions.inNew(() -> models.find(warmId).orElseThrow());
        return data(task, snapshot, warm, warm == null ? null : contest.ensemble(warm));
    }

    private RunData data(PropertyTask task, Snapshot snapshot, TrainedModel warm, Ensemble start) {
        LabelledGraphs graphs = reader.read(snapshot.objectKey(), rules.split());
        rules.requireParts(graphs);
        return new RunData(task, settings.of(task), snapshot, graphs, warm, start);
    }

    /** The champion's members, or null when they cannot be used. */
    private Ensemble startFrom(TrainedModel champion, TrainingSettings wanted) {
        try {
            Ensemble members = contest.ensemble(champion);
            if (trainer.canStartFrom(members, wanted)) {
                return members;
            }
            LOG.infof(
                    "Champion %s has another shape or backbone; members start from fresh weights.", champion.modelId());
        } catch (NoSuchObjectException | IllegalArgumentException gone) {
            LOG.errorf(
                    "Champion %s cannot be read; members start from fresh weights: %s",
                    champion.modelId(), gone.getMessage());
        }
        return null;
    }
}
