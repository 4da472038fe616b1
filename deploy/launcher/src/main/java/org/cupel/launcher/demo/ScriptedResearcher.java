package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Trusts the ranking: flags the batch that it suggests and sends what was flagged to the lab. */
final class ScriptedResearcher {

    private static final String ACTOR = "demo-researcher";
    private final GatewayClient gateway;

    ScriptedResearcher(GatewayClient gateway) {
        this.gateway = gateway;
    }

    void sendToLab(Candidate candidate) {
        long flagged = move(candidate.id(), candidate.version(), "flag", "flagged");
        move(candidate.id(), flagged, "send-to-validation", "in_validation");
    }

    /** Moves once: when an answer was lost, the candidate's own state tells whether the move was made. */
    private long move(String candidateId, long version, String action, String wanted) {
        try {
            return gateway.post(
                            "/candidates/" + candidateId + "/" + action,
                            Map.of("version", version, "actor", ACTOR, "reason", "suggested by the ranking"))
                    .path("version")
                    .asLong();
        } catch (ProblemResponse problem) {
            JsonNode now = gateway.get("/candidates/" + candidateId);
            if (problem.status() == 409 && now.path("state").asText().equals(wanted)) {
                return now.path("version").asLong();
            }
            throw problem;
        }
    }
}
