package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a campaign stands, as the API tells. */
record Campaign(String id, String state, String phase, int iteration, int results, String modelId, String message) {

    static Campaign from(JsonNode json) {
        return new Campaign(
                json.path("id").asText(),
                json.path("state").asText(),
                json.path("phase").asText(),
                json.path("iteration").asInt(),
                json.path("results").asInt(),
                json.path("modelId").asText(null),
                json.path("message").asText(""));
    }

    boolean awaitsResultsOf(int wantedIteration) {
        return phase.equals("awaiting_results") && iteration >= wantedIteration;
    }
}
