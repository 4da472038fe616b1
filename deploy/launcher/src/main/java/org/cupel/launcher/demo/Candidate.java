package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** A ranked candidate as the API shows it; energies in eV/atom. */
record Candidate(
        String id, String materialId, String state, long version, int rank, double q10, double q50, double q90) {

    static Candidate from(JsonNode json) {
        return new Candidate(
                json.path("id").asText(),
                json.path("materialId").asText(),
                json.path("state").asText(),
                json.path("version").asLong(),
                json.path("rank").asInt(),
                json.path("q10").asDouble(Double.NaN),
                json.path("q50").asDouble(Double.NaN),
                json.path("q90").asDouble(Double.NaN));
    }
}
