package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.train.model.Finished;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.promotion.Comparison;
import org.cupel.train.promotion.Contest;
import org.cupel.train.promotion.ModelAction;
import org.cupel.train.promotion.ModelLedger;
import org.cupel.train.promotion.PromotionOutcome;
import org.cupel.train.promotion.PromotionRules;
import org.cupel.train.promotion.Titles;

/** Ends a run: the model, its life up to here, the run and its events, in one transaction. */
@ApplicationScoped
class Conclusion {

    private final ModelStore models;
    private final ModelLedger ledger;
    private final SnapshotStore snapshots;
    private final Contest contest;
    private final Titles titles;
    private final PromotionRules rules;
    private final RunJournal journal;
    private final Outbox outbox;
    private final Transactions transactions;

    Conclusion(
            ModelStore models,
            ModelLedger ledger,
            SnapshotStore snapshots,
            Contest contest,
            Titles titles,
            PromotionRules rules,
            RunJournal journal,
            Outbox outbox,
            Transactions transactions) {
        this.models = models;
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.contest = contest;
        this.titles = titles;
        this.rules = rules;
        this.journal = journal;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    void conclude(TrainingRun run, RunData data, Ensemble challenger, Finished finished, JobLease lease) {
        TrainedModel champion = transactions.inNew(() -> champion(run.property()));
        Instant frozenAt =
                transactions.inNew(() -> snapshots.frozenAt(data.snapshot().hash()));
        Comparison comparison = contest.compare(
                data.task(), challenger, finished.model().validationMae(), champion, data.graphs(), frozenAt);
        PromotionOutcome outcome = PromotionOutcome.of(comparison, rules);
        lease.complete(() -> {
            ledger.lock(run.property());
            requireSame(champion, champion(run.property()));
            record(run, finished, champion, comparison, outcome);
        });
    }

    /** Joins the transaction that fails the job. */
    void fail(TrainingRun run, String reason) {
        journal.failed(run, reason);
        TrainedModel champion = champion(run.property());
        outbox.publish(new TrainingCompleted(
                run.requestId(), run.campaignId(), run.property(), null, false, id(champion), reason, null));
    }

    private void record(
            TrainingRun run,
            Finished finished,
            TrainedModel champion,
            Comparison comparison,
            PromotionOutcome outcome) {
        TrainedModel model = finished.model();
        models.add(model);
        ledger.begin(model);
        titles.admit(model, "no gates are asked yet", null);
        ledger.compared(model, comparison, outcome.promoted());
        if (outcome.promoted()) {
            titles.crown(model, ModelAction.PROMOTE, champion, Titles.ACTOR, outcome.reason(), comparison, null);
        }
        journal.succeeded(run, finished, outcome);
        outbox.publish(new TrainingCompleted(
                run.requestId(),
                run.campaignId(),
                run.property(),
                model.modelId(),
                outcome.promoted(),
                outcome.promoted() ? model.modelId() : id(champion),
                null,
                outcome.reason()));
    }

    private TrainedModel champion(String property) {
        return ledger.champion(property).orElse(null);
    }

    private static UUID id(TrainedModel model) {
        return model == null ? null : model.modelId();
    }

    /** A person or another worker may have crowned a model since the comparison; the next attempt compares with that one. */
    private static void requireSame(TrainedModel compared, TrainedModel now) {
        if (!Objects.equals(compared, now)) {
            throw new IllegalStateException(
                    "The champion changed from " + (compared == null ? "none" : compared.modelId())
                            + " during the comparison. The next attempt compares anew.");
        }
    }
}
