package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.train.model.Finished;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.promotion.Comparison;
import org.cupel.train.promotion.Contest;

/** Ends a run: model, champion, run and events in one transaction. */
@ApplicationScoped
class Conclusion {

    private final ModelStore models;
    private final Contest contest;
    private final RunJournal journal;
    private final Outbox outbox;
    private final Transactions transactions;

    Conclusion(ModelStore models, Contest contest, RunJournal journal, Outbox outbox, Transactions transactions) {
        this.models = models;
        this.contest = contest;
        this.journal = journal;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    void conclude(TrainingRun run, Finished finished, LabelledGraphs data, JobLease lease) {
        TrainedModel champion = transactions.inNew(() -> champion(run.property()));
        Comparison comparison = contest.compare(finished.model().validationMae(), champion, data);
        lease.complete(() -> {
            requireSame(champion, champion(run.property()));
            record(run, finished, comparison);
        });
    }

    /** Joins the transaction that fails the job. */
    void fail(TrainingRun run, String reason) {
        journal.failed(run, reason);
        TrainedModel champion = champion(run.property());
        outbox.publish(new TrainingCompleted(
                run.requestId(),
                run.campaignId(),
                run.property(),
                null,
                false,
                champion == null ? null : champion.modelId(),
                reason));
    }

    private void record(TrainingRun run, Finished finished, Comparison comparison) {
        TrainedModel model = finished.model();
        models.add(model);
        models.decide(model, comparison);
        journal.succeeded(run, finished, comparison.promoted());
        if (comparison.promoted()) {
            outbox.publish(new ModelPromoted(
                    model.modelId(),
                    run.runId(),
                    model.property(),
                    model.manifestKey(),
                    model.onnxKey(),
                    model.onnxSha256(),
                    model.snapshotHash(),
                    comparison.championModelId(),
                    model.validationMae()));
        }
        UUID champion = comparison.promoted() ? model.modelId() : comparison.championModelId();
        outbox.publish(new TrainingCompleted(
                run.requestId(),
                run.campaignId(),
                run.property(),
                model.modelId(),
                comparison.promoted(),
                champion,
                null));
    }

    private TrainedModel champion(String property) {
        return models.lockChampion(property).orElse(null);
    }

    /** Another worker may have crowned a model since the comparison; the next attempt compares with that one. */
    private static void requireSame(TrainedModel compared, TrainedModel now) {
        if (!Objects.equals(compared, now)) {
            throw new IllegalStateException(
                    "The champion changed from " + (compared == null ? "none" : compared.modelId())
                            + " during the comparison. The next attempt compares anew.");
        }
    }
}
