package org.cupel.platform.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlflow.api.proto.Service;
import org.mlflow.tracking.MlflowClient;

@ApplicationScoped
class MlflowReader implements TrackingReader {

    private static final List<String> NEWEST_FIRST = List.of("attributes.start_time DESC");

    private final MlflowConnection connection;
    private final MlflowRegistry registry;
    private final MlflowFiles files;

    MlflowReader(MlflowConnection connection, MlflowRegistry registry, MlflowFiles files) {
        this.connection = connection;
        this.registry = registry;
        this.files = files;
    }

    @Override
    public List<TrackedFile> files(String mlflowRunId) {
        return files.of(mlflowRunId);
    }

    @Override
    public InputStream open(String mlflowRunId, String path) {
        return files.open(mlflowRunId, path);
    }

    @Override
    public boolean configured() {
        return connection.configured();
    }

    @Override
    public List<TrackedRun> runs(String experiment, int limit) {
        return connection.call("Runs", client -> {
            List<String> experiments = experiments(client, experiment);
            return experiments.isEmpty() ? List.of() : search(client, experiments, limit);
        });
    }

    private static List<String> experiments(MlflowClient client, String name) {
        if (name != null && !name.isBlank()) {
            return client.getExperimentByName(name).map(Service.Experiment::getExperimentId).stream()
                    .toList();
        }
        return client.searchExperiments().getItems().stream()
                .map(Service.Experiment::getExperimentId)
                .toList();
    }

    private static List<TrackedRun> search(MlflowClient client, List<String> experiments, int limit) {
        return client.searchRuns(experiments, "", Service.ViewType.ACTIVE_ONLY, limit, NEWEST_FIRST).getItems().stream()
                .map(MlflowReader::run)
                .toList();
    }

    private static TrackedRun run(Service.Run run) {
        Service.RunInfo info = run.getInfo();
        Map<String, String> tags = run.getData().getTagsList().stream()
                .collect(Collectors.toMap(Service.RunTag::getKey, Service.RunTag::getValue));
        return new TrackedRun(
                info.getRunId(),
                info.getExperimentId(),
                tags.get(MlflowRuns.RUN_ID_TAG),
                info.getRunName(),
                info.getStatus().name(),
                Instant.ofEpochMilli(info.getStartTime()),
                info.getEndTime() == 0 ? null : Instant.ofEpochMilli(info.getEndTime()),
                run.getData().getMetricsList().stream()
                        .collect(Collectors.toMap(Service.Metric::getKey, Service.Metric::getValue)),
                run.getData().getParamsList().stream()
                        .collect(Collectors.toMap(Service.Param::getKey, Service.Param::getValue)),
                tags);
    }

    @Override
    public List<TrackedModel> models() {
        List<TrackedModel> models = new ArrayList<>();
        registry.models().forEach(node -> models.add(model(node)));
        return models;
    }

    private static TrackedModel model(JsonNode node) {
        JsonNode latest = node.path("latest_versions").path(0).path("version");
        return new TrackedModel(
                node.path("name").asText(),
                latest.isMissingNode() ? null : latest.asText(),
                pairs(node.path("aliases"), "alias", "version"),
                pairs(node.path("tags"), "key", "value"));
    }

    private static Map<String, String> pairs(JsonNode nodes, String key, String value) {
        Map<String, String> pairs = new TreeMap<>();
        nodes.forEach(
                node -> pairs.put(node.path(key).asText(), node.path(value).asText()));
        return pairs;
    }
}
