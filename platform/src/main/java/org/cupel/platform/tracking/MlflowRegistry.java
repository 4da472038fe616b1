package org.cupel.platform.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlflow.tracking.MlflowHttpException;

/** Registered models, their versions and aliases; the client has no methods for these, the server's REST does. */
@ApplicationScoped
class MlflowRegistry {

    private final MlflowConnection connection;
    private final ObjectMapper json;

    MlflowRegistry(MlflowConnection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** Makes a version of the run's artifact, or finds the one made before and adds the tags, and moves the aliases to it. */
    void register(DeliveredRun run, TrackingCommand.ModelRegistered command) {
        ensureModel(command.modelName());
        String source = run.artifactUri() + "/" + command.artifactPath();
        Optional<String> existing = find(command.modelName(), run.mlflowRunId(), source);
        String version = existing.orElseGet(() -> create(command, run.mlflowRunId(), source));
        if (existing.isPresent()) {
            command.tags().forEach((key, value) -> tag(command.modelName(), version, key, value));
        }
        for (String alias : command.aliases()) {
            post("registered-models/alias", Map.of("name", command.modelName(), "alias", alias, "version", version));
        }
    }

    private void ensureModel(String name) {
        try {
            post("registered-models/create", Map.of("name", name));
        } catch (TrackingRefusedException refused) {
            if (!(refused.getCause() instanceof MlflowHttpException answer)
                    || !answer.getBodyMessage().contains("RESOURCE_ALREADY_EXISTS")) {
                throw refused;
            }
        }
    }

    private Optional<String> find(String model, String mlflowRunId, String source) {
        String filter = "name='" + model.replace("'", "") + "' and run_id='" + mlflowRunId + "'";
        JsonNode answer = get(
                "model-versions/search?max_results=200&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        for (JsonNode version : answer.path("model_versions")) {
            if (version.path("source").asText().equals(source)) {
                return Optional.of(version.path("version").asText());
            }
        }
        return Optional.empty();
    }

    private String create(TrackingCommand.ModelRegistered command, String mlflowRunId, String source) {
        List<Map<String, String>> tags = command.tags().entrySet().stream()
                .map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
                .toList();
        JsonNode answer = post(
                "model-versions/create",
                Map.of("name", command.modelName(), "source", source, "run_id", mlflowRunId, "tags", tags));
        return answer.path("model_version").path("version").asText();
    }

    private void tag(String model, String version, String key, String value) {
        post("model-versions/set-tag", Map.of("name", model, "version", version, "key", key, "value", value));
    }

    /** All registered models as the server tells them. */
    JsonNode models() {
        return get("registered-models/search?max_results=200").path("registered_models");
    }

    private JsonNode post(String path, Object body) {
        String text = write(body);
        return read(connection.call(path, client -> client.sendPost(path, text)));
    }

    private JsonNode get(String path) {
        return read(connection.call(path, client -> client.sendGet(path)));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Maps of text are always JSON", impossible);
        }
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException failure) {
            throw new TrackingUnavailableException("MLflow answered something that is not JSON: " + answer, failure);
        }
    }
}
