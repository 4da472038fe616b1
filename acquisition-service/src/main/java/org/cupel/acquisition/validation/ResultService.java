package org.cupel.acquisition.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateAction;
import org.cupel.acquisition.candidate.CandidateLifecycle;
import org.cupel.acquisition.candidate.CandidateService;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.acquisition.candidate.Move;
import org.cupel.acquisition.candidate.MoveOutcome;
import org.cupel.acquisition.loop.CorrectionQueue;
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
    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Results results;
    private final Contradictions contradictions;
    private final LoopService loop;
    private final LoopProgress progress;
    private final DriftQueue drift;
    private final CorrectionQueue corrections;
    private final Outbox outbox;
    private final Clock clock;

    public ResultService(
            CandidateService candidateService,
            Campaigns campaigns,
            Candidates candidates,
            Results results,
            Contradictions contradictions,
            LoopService loop,
            LoopProgress progress,
            DriftQueue drift,
            CorrectionQueue corrections,
            Outbox outbox,
            Clock clock) {
        this.candidateService = candidateService;
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.results = results;
        this.contradictions = contradictions;
        this.loop = loop;
        this.progress = progress;
        this.drift = drift;
        this.corrections = corrections;
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
        List<ValidationResult> before = results.ofCandidate(candidateId);
        Candidate candidate = candidates.lock(candidateId).orElseThrow(() -> CandidateService.unknown(candidateId));
        FurtherResults.requireWanted(candidate, before, sent);
        Measurement measurement =
                SubmissionCheck.check(sent, campaign.definition().property());
        FurtherResults.requireFidelity(before, measurement);
        Verdict verdict = verdict(campaign, candidate, measurement);
        var result = new ValidationResult(
                UUID.randomUUID(),
                campaign.id(),
                candidateId,
                candidate.materialId(),
                measurement,
                verdict.candidate().state(),
                verdict.candidate().version(),
                idempotencyKey,
                hash,
                clock.instant(),
                !before.isEmpty(),
                AttachmentCheck.check(sent.attachments()));
        store(result, verdict);
        outbox.publish(event(result));
        corrections.resultRecorded(campaign.id(), result.id());
        drift.resultRecorded(campaign.id(), progress.facts(campaign.id()).results());
        loop.apply(campaign.id(), new LoopEvent.FactsChanged());
        return new Recording(result, true);
    }

    /** Results that contradict each other about a candidate's material, newest first. */
    @Transactional
    public List<Contradiction> contradictions(Candidate candidate) {
        return campaigns
                .find(candidate.campaignId())
                .map(campaign -> contradictions.of(
                        candidate.materialId(), campaign.definition().property().wireName()))
                .orElse(List.of());
    }

    /** A result that says the same as the ones before leaves the candidate where it is. */
    private Verdict verdict(Campaign campaign, Candidate candidate, Measurement measurement) {
        boolean met = campaign.definition().goal().meets(measurement.value());
        CandidateState state = met ? CandidateState.VALIDATED : CandidateState.REJECTED;
        if (candidate.state() == state) {
            return new Verdict(candidate, null);
        }
        CandidateAction action = met ? CandidateAction.VALIDATE : CandidateAction.REJECT;
        var move = new Move(action, candidate.version(), measurement.actor(), measurement.note());
        MoveOutcome outcome = CandidateLifecycle.move(candidate, move, clock.instant());
        return new Verdict(outcome.candidate(), outcome);
    }

    private void store(ValidationResult result, Verdict verdict) {
        if (!results.add(result)) {
            throw keyReused(result.idempotencyKey());
        }
        if (verdict.move() != null) {
            candidates.save(verdict.move());
        }
        Property property = Property.named(result.measurement().property()).orElseThrow();
        for (ValidationResult other : contradictions.resultsToCompare(result.materialId(), property.wireName())) {
            if (!other.id().equals(result.id())) {
                Agreement.broken(result, other, property).ifPresent(contradictions::add);
            }
        }
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

    /** @param move null when the candidate stays where it is */
    private record Verdict(Candidate candidate, MoveOutcome move) {}

    /** @param created false when the same request was answered before */
    public record Recording(ValidationResult result, boolean created) {}
}
