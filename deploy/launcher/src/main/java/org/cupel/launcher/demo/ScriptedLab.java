package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Knows the hidden labels and posts them, one result per candidate, whatever happens on the way. */
final class ScriptedLab {

    private final GatewayClient gateway;
    private final HiddenLabels labels;

    ScriptedLab(GatewayClient gateway, HiddenLabels labels) {
        this.gateway = gateway;
        this.labels = labels;
    }

    /** Returns whether the material turned out to be stable. */
    boolean measure(Candidate candidate) {
        JsonNode result = gateway.post(
                "/candidates/" + candidate.id() + "/results",
                Map.of(
                        "property",
                        HiddenLabels.PROPERTY,
                        "value",
                        labels.of(candidate.materialId()),
                        "unit",
                        "eV/atom",
                        "kind",
                        labels.kind(),
                        "method",
                        "hidden label of the demo",
                        "actor",
                        "demo-lab"),
                Map.of("Idempotency-Key", "demo-" + candidate.id()));
        return result.path("outcome").asText().equals("validated");
    }
}
