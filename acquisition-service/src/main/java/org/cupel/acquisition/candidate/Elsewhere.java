package org.cupel.acquisition.candidate;

import java.util.Map;
import java.util.UUID;
import org.cupel.platform.problem.ProblemException;

/**
 * The same material in another campaign about the same property, where it waits for a result or has one.
 *
 * @param resultId null while the result is waited for
 */
public record Elsewhere(UUID campaignId, String campaignName, UUID candidateId, CandidateState state, UUID resultId) {

    ProblemException refusal(Candidate candidate) {
        String place = "in campaign '" + campaignName + "' (candidate " + candidateId + ")";
        return resultId == null
                ? refusal(
                        "pending-elsewhere",
                        candidate.materialId() + " is " + state.wireName() + " " + place
                                + ". Wait for its result, or withdraw it there; pick another candidate here.",
                        Map.of("campaignId", campaignId.toString(), "candidateId", candidateId.toString()))
                : refusal(
                        "measured-elsewhere",
                        candidate.materialId() + " has a result " + place
                                + ". Read it as " + resultId + ", or report another result there with"
                                + " \"additional\": true.",
                        Map.of(
                                "campaignId", campaignId.toString(),
                                "candidateId", candidateId.toString(),
                                "resultId", resultId.toString()));
    }

    private static ProblemException refusal(String type, String detail, Map<String, Object> more) {
        return new ProblemException(409, type, detail, more);
    }
}
