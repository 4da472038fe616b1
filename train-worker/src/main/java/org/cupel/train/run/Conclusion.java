package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.governance.Gatekeeper;
import org.cupel.train.governance.GovernanceStore;
import org.cupel.train.governance.JudgedModel;
import org.cupel.train.governance.ReliabilityReading;
import org.cupel.train.governance.ReportFiles;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.Comparison;
import org.cupel.train.promotion.Contest;
import org.cupel.train.promotion.ModelAction;
import org.cupel.train.promotion.ModelLedger;
import org.cupel.train.promotion.PromotionOutcome;
import org.cupel.train.promotion.PromotionRules;
import org.cupel.train.promotion.Titles;
import org.cupel.train.trust.Reliability;

/** Ends a run: gates, comparison, the model's place, the run and its events; what is decided is one transaction. */
@ApplicationScoped
class Conclusion {

    private final Gatekeeper gatekeeper;
    private final ReliabilityReading reliabilities;
    private final GovernanceStore reports;
    private final ReportFiles reportFiles;
    private final ModelLedger ledger;
    private final SnapshotStore snapshots;
    private final Contest contest;
    private final Titles titles;
    private final PromotionRules rules;
    private final RunJournal journal;
    private final Outbox outbox;
    private final Transactions transactions;

    Conclusion(
            Gatekeeper gatekeeper,
            ReliabilityReading reliabilities,
            GovernanceStore reports,
            ReportFiles reportFiles,
            ModelLedger ledger,
            SnapshotStore snapshots,
            Contest contest,
            Titles titles,
            PromotionRules rules,
            RunJournal journal,
            Outbox outbox,
            Transactions transactions) {
        this.gatekeeper = gatekeeper;
        this.reliabilities = reliabilities;
        this.reports = reports;
        this.reportFiles = reportFiles;
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.contest = contest;
        this.titles = titles;
        this.rules = rules;
        this.journal = journal;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** The gates first: a model that they stop is compared as well, so that people see what it would have been worth. */
    void conclude(TrainingRun run, JudgedModel judged, JobLease lease) {
        GovernanceReport report = gatekeeper.judge(judged);
        Reliability reliability = reliabilities.of(judged);
        ReportFiles.Keys reportKeys = reportFiles.put(judged, report, reliability);
        lease.check();
        TrainedModel champion = transactions.inNew(() -> champion(run.property()));
        Comparison comparison = compare(judged, champion);
        PromotionOutcome outcome = PromotionOutcome.of(report, judged.probe(), comparison, rules);
        lease.complete(() -> {
            ledger.lock(run.property());
            requireSame(champion, champion(run.property()));
            reports.add(judged.model().modelId(), report, reliability);
            place(judged.model(), champion, report, comparison, outcome);
            journal.judged(run, report, reportKeys, outcome);
            tell(run, judged.model(), champion, outcome);
        });
    }

    /** Joins the transaction that fails the job of training. */
    void fail(TrainingRun run, String reason) {
        journal.failed(run, reason);
        outbox.publish(new TrainingCompleted(
                run.requestId(),
                run.campaignId(),
                run.property(),
                null,
                false,
                id(champion(run.property())),
                reason,
                null));
    }

    /** Joins the transaction that fails the job of judging: a model that nobody judged never decides. */
    void failJudgement(TrainingRun run, TrainedModel model, String reason) {
        ledger.lock(run.property());
        titles.refuse(model, "It could not be judged: " + reason);
        fail(run, "The model was trained and could not be judged: " + reason);
    }

    private Comparison compare(JudgedModel judged, TrainedModel champion) {
        Instant frozenAt =
                transactions.inNew(() -> snapshots.frozenAt(judged.snapshot().hash()));
        return contest.compare(judged.task(), judged.model(), judged.ensemble(), champion, judged.data(), frozenAt);
    }

    private void place(
            TrainedModel model,
            TrainedModel champion,
            GovernanceReport report,
            Comparison comparison,
            PromotionOutcome outcome) {
        ledger.compared(model, comparison, outcome.promoted());
        if (outcome.refused()) {
            titles.refuse(model, outcome.reason());
        } else {
            titles.admit(model, "Passed the gates of profile '" + report.policy() + "'");
        }
        if (outcome.promoted()) {
            titles.crown(model, ModelAction.PROMOTE, champion, Titles.ACTOR, outcome.reason(), comparison, null);
        }
    }

    private void tell(TrainingRun run, TrainedModel model, TrainedModel champion, PromotionOutcome outcome) {
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
