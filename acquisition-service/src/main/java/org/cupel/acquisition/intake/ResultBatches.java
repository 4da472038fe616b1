package org.cupel.acquisition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.validation.ResultService;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.problem.ProblemException;

/** Many results in one request: each row is recorded, repeated or refused as a single result would be. */
@ApplicationScoped
public class ResultBatches {

    public static final int MOST_ROWS = 1000;

    /** A little less than callers wait. */
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(110);

    private final ResultService results;
    private final RowCandidates candidates;
    private final Campaigns campaigns;
    private final DryRuns dryRuns;
    private final Transactions transactions;

    ResultBatches(
            ResultService results,
            RowCandidates candidates,
            Campaigns campaigns,
            DryRuns dryRuns,
            Transactions transactions) {
        this.results = results;
        this.candidates = candidates;
        this.campaigns = campaigns;
        this.dryRuns = dryRuns;
        this.transactions = transactions;
    }

    /**
     * Records each row in a transaction of its own, in their order. What stops it in the middle loses nothing: the same batch
     * under the same key goes on.
     *
     * @throws ProblemException 400 without a key
     */
    public List<RowOutcome> record(String batchKey, List<BatchRow> rows) {
        requireKey(batchKey);
        return rows.stream()
                .map(row -> outcome(row, () -> transactions.inNew(() -> recorded(batchKey, row))))
                .toList();
    }

    /**
     * Says what recording would do, and does nothing. Later rows see what earlier ones would have done.
     *
     * @throws ProblemException 400 without a key
     */
    public List<RowOutcome> tryOut(String batchKey, List<BatchRow> rows) {
        requireKey(batchKey);
        return transactions.undone(LONGEST_TRIAL, () -> {
            dryRuns.awaitTurn();
            lockCampaigns(rows);
            return rows.stream().map(row -> tried(batchKey, row)).toList();
        });
    }

    private RowOutcome tried(String batchKey, BatchRow row) {
        RowOutcome outcome = outcome(row, () -> recorded(batchKey, row));
        dryRuns.nextRow();
        return outcome;
    }

    private static RowOutcome outcome(BatchRow row, Supplier<RowOutcome> recording) {
        try {
            return recording.get();
        } catch (ProblemException problem) {
            return new RowOutcome.Refused(row, problem);
        }
    }

    private RowOutcome recorded(String batchKey, BatchRow row) {
        if (row instanceof BatchRow.Unreadable unreadable) {
            return new RowOutcome.Refused(row, unreadable.problem());
        }
        if (row instanceof BatchRow.Report report) {
            Candidate candidate = candidates.existing(report.subject());
            var recording = results.recordWithin(candidate.id(), RowKey.of(batchKey, row.number()), report.sent());
            return new RowOutcome.Recorded(row, recording.result(), recording.created());
        }
        return new RowOutcome.Skipped(row);
    }

    /** All at once and in one order: results elsewhere take one campaign's lock before any other. */
    private void lockCampaigns(List<BatchRow> rows) {
        rows.stream()
                .filter(BatchRow.Report.class::isInstance)
                .map(BatchRow::subject)
                .map(candidates::find)
                .flatMap(Optional::stream)
                .map(Candidate::campaignId)
                .distinct()
                .sorted()
                .forEach((UUID id) -> campaigns.lock(id));
    }

    private static void requireKey(String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "The header Idempotency-Key is missing. Send one key per batch, e.g. a UUID, and the same when repeating it.");
        }
    }
}
