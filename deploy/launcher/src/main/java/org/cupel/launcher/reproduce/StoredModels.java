package org.cupel.launcher.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.cupel.launcher.demo.GatewayClient;
import org.cupel.launcher.demo.ProblemResponse;
import org.cupel.stack.StackException;

/** Finds the manifest of a model through the public API. */
final class StoredModels {
    private static final int NOT_FOUND = 404;
    private static final String PAGE = "/models?limit=100";

    private final GatewayClient gateway;

    StoredModels(URI gateway) {
        this.gateway = new GatewayClient(gateway);
    }

    /**
     * @param id of a run, as Cupel or MLflow knows it, or of a model
     * @throws StackException when there is neither, or the run left no model
     */
    String manifestOf(String id) {
        String modelId = run(id).map(run -> modelOf(id, run)).orElse(id);
        return manifest(modelId)
                .orElseThrow(() -> new StackException("Neither a run nor a model is called '" + id
                        + "'. Maybe list them: GET /api/v1/runs and /api/v1/models of ./cupel status."));
    }

    private Optional<JsonNode> run(String id) {
        try {
            return Optional.of(gateway.get("/runs/" + id));
        } catch (ProblemResponse refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static String modelOf(String id, JsonNode run) {
        if (run.path("modelId").isTextual()) {
            return run.path("modelId").asText();
        }
        throw new StackException("Run '" + id + "' is " + run.path("state").asText() + " and has no model"
                + (run.path("error").isTextual() ? ": " + run.path("error").asText() : ".")
                + " Maybe wait for it, or name a run that succeeded.");
    }

    private Optional<String> manifest(String modelId) {
        JsonNode page = gateway.get(PAGE);
        while (true) {
            for (JsonNode model : page.path("items")) {
                if (model.path("modelId").asText().equals(modelId)) {
                    return Optional.of(model.path("manifestKey").asText());
                }
            }
            if (!page.path("next").isTextual()) {
                return Optional.empty();
            }
            page = gateway.follow(page.path("next").asText());
        }
    }
}
