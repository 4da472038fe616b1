package org.cupel.acquisition.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateAction;
import org.cupel.acquisition.candidate.CandidateLifecycle;
import org.cupel.acquisition.candidate.CandidateService;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.acquisition.candidate.Move;
import org.cupel.acquisition.candidate.MoveOutcome;
import org.cupel.acquisition.loop.DriftQueue;
import org.cupel.acquisition.loop.LoopEvent;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.acquisition.loop.LoopService;
import org.cupel.platform.outbox.Outbox;
import org.cupel.platform.problem.ProblemException;
import org.cupel.schema.event.ValidationRecorded;

/** Records results of a lab: result, transition, history, event and what the loop makes of it, in one transaction. */
@ApplicationScoped
public class ResultService {

    private final CandidateService candidateService;
    private final Candidates candidates;
    private final Results results;
    private final LoopService loop;
    private final LoopProgress progress;
    private final DriftQueue drift;
    private final Outbox outbox;
    private final Clock clock;

    public ResultService(
            CandidateService candidateService,
            Candidates candidates,
            Results results,
            LoopService loop,
            LoopProgress progress,
            DriftQueue drift,
            Outbox outbox,
            Clock clock) {
        this.candidateService = candidateService;
        this.candidates = candidates;
        this.results = results;
        this.loop = loop;
        this.progress = progress;
        this.drift = drift;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws ProblemException when the result cannot count; nothing is changed then */
    @Transactional
    public Recording record(UUID candidateId, String idempotencyKey, Submission sent) {
        requireKey(idempotencyKey);
        Campaign campaign = candidateService.lockCampaign(candidateId);
        String hash = RequestHash.of(candidateId, sent);
        Optional<ValidationResult> earlier = results.byKey(idempotencyKey);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), hash);
        }
        results.ofCandidate(candidateId).ifPresent(ResultService::refuseSecond);
        Measurement measurement =
                SubmissionCheck.check(sent, campaign.definition().property());
        ValidationResult result = decide(campaign, candidateId, measurement, idempotencyKey, hash);
        outbox.publish(event(result));
        drift.resultRecorded(campaign.id(), progress.facts(campaign.id()).results());
        loop.apply(campaign.id(), new LoopEvent.FactsChanged());
        return new Recording(result, true);
    }

    private ValidationResult decide(
            Campaign campaign, UUID candidateId, Measurement measurement, String key, String hash) {
        Candidate candidate = candidates.lock(candidateId).orElseThrow(() -> CandidateService.unknown(candidateId));
        CandidateAction action = measurement.value() < campaign.definition().threshold()
                ? CandidateAction.VALIDATE
                : CandidateAction.REJECT;
        var move = new Move(action, candidate.version(), measurement.actor(), measurement.note());
        MoveOutcome outcome = CandidateLifecycle.move(candidate, move, clock.instant());
        var result = new ValidationResult(
                UUID.randomUUID(),
                campaign.id(),
                candidateId,
                candidate.materialId(),
                measurement,
                outcome.candidate().state(),
                outcome.candidate().version(),
                key,
                hash,
                clock.instant());
        if (!results.add(result)) {
            throw keyReused(key);
        }
        candidates.save(outcome);
        return result;
    }

    private static Recording repeated(ValidationResult earlier, String hash) {
        if (!earlier.requestHash().equals(hash)) {
            throw keyReused(earlier.idempotencyKey());
        }
        return new Recording(earlier, false);
    }

    private static void requireKey(String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "The header Idempotency-Key is missing. Send one key per result, e.g. a UUID, and the same when repeating it.");
        }
    }

    private static ProblemException keyReused(String key) {
        return new ProblemException(
                422,
                "idempotency-key-reused",
                "Idempotency-Key '" + key + "' was used for another result. Send a new key for a new result.");
    }

    private static void refuseSecond(ValidationResult first) {
        throw new ProblemException(
                409,
                "already-validated",
                "Candidate " + first.candidateId() + " (" + first.materialId() + ") has a result: "
                        + first.measurement().value() + " "
                        + first.measurement().unit() + ", recorded at "
                        + first.recordedAt() + ". A result is final; read it as " + first.id() + ".",
                Map.of("resultId", first.id().toString()));
    }

    private static ValidationRecorded event(ValidationResult result) {
        Measurement measurement = result.measurement();
        return new ValidationRecorded(
                result.id(),
                result.campaignId(),
                result.candidateId(),
                result.materialId(),
                measurement.property(),
                measurement.value(),
                measurement.unit(),
                measurement.kind().wireName(),
                result.outcome().wireName());
    }

    /** @param created false when the same request was answered before */
    public record Recording(ValidationResult result, boolean created) {}
}
