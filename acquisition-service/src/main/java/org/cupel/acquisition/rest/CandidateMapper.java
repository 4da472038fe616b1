package org.cupel.acquisition.rest;

import java.util.List;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateAction;
import org.cupel.acquisition.candidate.CandidateLifecycle;
import org.cupel.acquisition.candidate.Evidence;
import org.cupel.acquisition.candidate.Move;
import org.cupel.acquisition.validation.Contradiction;
import org.cupel.platform.problem.ProblemException;

final class CandidateMapper {

    private CandidateMapper() {}

    static Move toMove(MoveRequest request) {
        if (request == null || request.action() == null || request.version() == null) {
            throw invalid(
                    "action or version is missing. Send both, e.g. {\"action\": \"flag\", \"version\": 3, \"actor\": \"ada\"}.");
        }
        CandidateAction action = CandidateAction.requestable(request.action())
                .orElseThrow(() -> invalid("action is '" + request.action()
                        + "'. Send one of flag, send_to_validation, hold, resume, withdraw."));
        if (request.actor() == null || request.actor().isBlank()) {
            throw invalid("actor is missing. Send who moves the candidate.");
        }
        return new Move(
                action, request.version(), request.actor(), request.reason(), Boolean.TRUE.equals(request.claim()));
    }

    static CandidateResponse toResponse(Candidate candidate, List<Contradiction> contradictions) {
        Evidence evidence = candidate.evidence();
        return new CandidateResponse(
                candidate.id(),
                candidate.campaignId(),
                candidate.materialId(),
                candidate.formula(),
                candidate.elements(),
                candidate.atomCount(),
                candidate.state().wireName(),
                candidate.standing().heldFrom() == null
                        ? null
                        : candidate.standing().heldFrom().wireName(),
                candidate.version(),
                CandidateLifecycle.allowed(candidate),
                evidence.runId(),
                evidence.modelId(),
                evidence.rank(),
                evidence.score(),
                evidence.q10(),
                evidence.q50(),
                evidence.q90(),
                evidence.pStable(),
                evidence.pMetastable(),
                evidence.aleatoric(),
                evidence.epistemic(),
                evidence.total(),
                evidence.decision(),
                evidence.reasonsJson(),
                evidence.intervalLow(),
                evidence.intervalHigh(),
                evidence.oodScore(),
                candidate.outOfPool(),
                candidate.updatedAt(),
                contradictions,
                evidence.othersJson() == null ? "[]" : evidence.othersJson(),
                candidate.claim() == null ? null : candidate.claim().by(),
                candidate.claim() == null ? null : candidate.claim().since());
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-move", detail);
    }
}
