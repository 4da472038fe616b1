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
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateAction;
import org.cupel.acquisition.candidate.CandidateLifecycle;
import org.cupel.acquisition.candidate.CandidateService;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.acquisition.candidate.Claim;
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
    private final AttachedFiles files;
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
            AttachedFiles files,
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
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws ProblemException when the result cannot count; nothing is changed then */
    @Transactional
    public Recording record(UUID candidateId, String idempotencyKey, Submission sent) {
        return recordWithin(candidateId, idempotencyKey, sent);
    }

    /** The same within a transaction of the caller, whom a refusal leaves it. */
    public Recording recordWithin(UUID candidateId, String idempotencyKey, Submission sent) {
        requireKey(idempotencyKey);
        requireFiles(idempotencyKey, sent);
        Campaign campaign = candidateService.lockCampaign(candidateId);
        String hash = RequestHash.of(candidateId, sent);
        Optional<ValidationResult> earlier = results.byKey(idempotencyKey);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), hash);
        }
        List<ValidationResult> before = results.standing(candidateId);
        Candidate candidate = candidates.lock(candidateId).orElseThrow(() -> CandidateService.unknown(candidateId));
        SearchGoal goal = campaign.definition().goal();
        Property property = SubmissionCheck.propertyOf(sent, goal);
        FurtherResults.requireRankedFirst(candidate, before, property, goal);
        FurtherResults.requireWanted(candidate, before, sent);
        FurtherResults.requireValue(sent, property, goal);
        Measurement measurement = SubmissionCheck.check(sent, property);
        FurtherResults.requireFidelity(before, measurement);
        FurtherResults.requireNotMade(before, measurement);
        var move =
                verdict(candidate, measurement, Findings.of(before, measurement).meet(goal));
        var request = new Request(idempotencyKey, hash, !before.isEmpty(), null, candidate.claim());
        return keep(campaign, sent, move, measurement, request);
    }

    /**
     * Puts a result in the place of an earlier one, which is kept.
     *
     * @throws ProblemException when it cannot count; nothing is changed then
     */
    @Transactional
    public Recording correct(UUID resultId, String idempotencyKey, Submission sent) {
        requireKey(idempotencyKey);
        requireFiles(idempotencyKey, sent);
        UUID candidateId = results.find(resultId)
                .orElseThrow(() -> Corrections.unknown(resultId))
                .candidateId();
        Campaign campaign = candidateService.lockCampaign(candidateId);
        String hash = RequestHash.of(resultId, sent);
        Optional<ValidationResult> earlier = results.byKey(idempotencyKey);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), hash);
        }
        ValidationResult wrong = results.find(resultId).orElseThrow(() -> Corrections.unknown(resultId));
        Corrections.requireStanding(wrong);
        Corrections.requireInPlace(sent);
        Candidate candidate = candidates.lock(candidateId).orElseThrow(() -> CandidateService.unknown(candidateId));
        SearchGoal goal = campaign.definition().goal();
        Measurement measurement = SubmissionCheck.check(sent, Corrections.property(sent, wrong, goal));
        List<ValidationResult> others = Corrections.others(results.standing(candidateId), wrong);
        FurtherResults.requireNotMade(others, measurement);
        var move =
                verdict(candidate, measurement, Findings.of(others, measurement).meet(goal));
        var request = new Request(idempotencyKey, hash, wrong.additional(), wrong, null);
        return keep(campaign, sent, move, measurement, request);
    }

    /** A request that was answered before needs its files no more. */
    private void requireFiles(String key, Submission sent) {
        if (!sent.attachments().isEmpty() && results.byKey(key).isEmpty()) {
            files.requireThere(AttachmentCheck.check(sent.attachments()));
        }
    }

    private Recording keep(
            Campaign campaign, Submission sent, Verdict verdict, Measurement measurement, Request request) {
        Candidate candidate = verdict.candidate();
        var result = new ValidationResult(
                UUID.randomUUID(),
                campaign.id(),
                candidate.id(),
                candidate.materialId(),
                measurement,
                ResultOutcome.of(measurement, candidate.state()),
                candidate.version(),
                request.key(),
                request.hash(),
                clock.instant(),
                request.additional(),
                AttachmentCheck.check(sent.attachments()),
                request.correctedId(),
                null,
                request.claimedBy());
        store(result, verdict);
        files.keep(result.attachments());
        outbox.publish(event(result));
        if (request.changesLabels(measurement)
                && measurement
                        .property()
                        .equals(campaign.definition().property().wireName())) {
            corrections.resultRecorded(campaign.id(), result.id());
            drift.resultRecorded(campaign.id(), progress.facts(campaign.id()).results());
        }
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
    private Verdict verdict(Candidate candidate, Measurement sent, boolean met) {
        CandidateState state = met ? CandidateState.VALIDATED : CandidateState.REJECTED;
        if (candidate.state() == state) {
            return new Verdict(candidate, null);
        }
        CandidateAction action = met ? CandidateAction.VALIDATE : CandidateAction.REJECT;
        var move = new Move(action, candidate.version(), sent.actor(), reason(candidate, sent));
        MoveOutcome outcome = CandidateLifecycle.move(candidate, move, clock.instant());
        return new Verdict(outcome.candidate(), outcome);
    }

    /** What the history says beside the result: in others' work, whose it was. */
    private static String reason(Candidate candidate, Measurement sent) {
        String said = sent.failed() ? sent.reason() : sent.note();
        if (candidate.claim() == null || candidate.claim().by().equals(sent.actor())) {
            return said;
        }
        String whose = "claimed by " + candidate.claim().by();
        return said == null ? whose : said + " (" + whose + ")";
    }

    private void store(ValidationResult result, Verdict verdict) {
        if (result.corrects() != null) {
            results.corrected(result.corrects(), result.id());
            contradictions.forget(result.corrects());
        }
        if (!results.add(result)) {
            throw keyReused(result.idempotencyKey());
        }
        if (verdict.move() != null) {
            candidates.save(verdict.move());
            outbox.publish(verdict.move().event());
        }
        if (!result.measurement().failed()) {
            compare(result);
        }
    }

    private void compare(ValidationResult result) {
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

    /**
     * @param wrong what it corrects, null for most
     * @param claim of the candidate when it came in
     */
    private record Request(String key, String hash, boolean additional, ValidationResult wrong, Claim claim) {

        String claimedBy() {
            return claim == null ? null : claim.by();
        }

        UUID correctedId() {
            return wrong == null ? null : wrong.id();
        }

        boolean changesLabels(Measurement measurement) {
            return !measurement.failed()
                    || wrong != null && !wrong.measurement().failed();
        }
    }

    /** @param created false when the same request was answered before */
    public record Recording(ValidationResult result, boolean created) {}
}
