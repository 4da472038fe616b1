package org.cupel.platform.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mlflow.api.proto.Service;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;

/** Runs, their parameters and metrics. */
@ApplicationScoped
class MlflowRuns {

    static final String RUN_ID_TAG = "cupel.run_id";

    // Limits of the server's log-batch endpoint.
    private static final int PARAMS_PER_CALL = 100;
    private static final int METRICS_PER_CALL = 1000;
    private static final int PARAM_CHARACTERS = 6000;
    private static final int TAG_CHARACTERS = 5000;

    private final MlflowConnection connection;

    MlflowRuns(MlflowConnection connection) {
        this.connection = connection;
    }

    /** Finds the run by its tag or creates it. */
    DeliveredRun start(TrackingCommand.RunStarted command) {
        String experimentId = connection.call("Experiment", client -> experiment(client, command.experiment()));
        DeliveredRun run = connection.call("Run", client -> find(client, experimentId, command.runId())
                .orElseGet(() -> create(client, experimentId, command)));
        for (List<Service.Param> page : pages(params(command.params()), PARAMS_PER_CALL)) {
            connection.call("Parameters", client -> {
                client.logBatch(run.mlflowRunId(), List.of(), page, List.of());
                return null;
            });
        }
        return run;
    }

    private static String experiment(MlflowClient client, String name) {
        Optional<Service.Experiment> existing = client.getExperimentByName(name);
        if (existing.isPresent()) {
            return existing.get().getExperimentId();
        }
        try {
            return client.createExperiment(name);
        } catch (MlflowHttpException another) {
            return client.getExperimentByName(name).orElseThrow(() -> another).getExperimentId();
        }
    }

    private static Optional<DeliveredRun> find(MlflowClient client, String experimentId, UUID runId) {
        String filter = "tags.`" + RUN_ID_TAG + "` = '" + runId + "'";
        return client.searchRuns(List.of(experimentId), filter).stream()
                .findFirst()
                .map(MlflowRuns::delivered);
    }

    private static DeliveredRun create(MlflowClient client, String experimentId, TrackingCommand.RunStarted command) {
        Map<String, String> tags = new LinkedHashMap<>(command.tags());
        tags.put(RUN_ID_TAG, command.runId().toString());
        Service.CreateRun.Builder request = Service.CreateRun.newBuilder()
                .setExperimentId(experimentId)
                .setRunName(command.name())
                .setStartTime(System.currentTimeMillis());
        tags.forEach((key, value) ->
                request.addTags(Service.RunTag.newBuilder().setKey(key).setValue(shortened(value, TAG_CHARACTERS))));
        return delivered(client.createRun(request.build()));
    }

    private static DeliveredRun delivered(Service.RunInfo info) {
        return new DeliveredRun(info.getRunId(), info.getArtifactUri());
    }

    void log(DeliveredRun run, List<TrackingCommand.Metric> metrics) {
        List<Service.Metric> converted =
                metrics.stream().map(MlflowRuns::metric).toList();
        for (List<Service.Metric> page : pages(converted, METRICS_PER_CALL)) {
            connection.call("Metrics", client -> {
                client.logBatch(run.mlflowRunId(), page, List.of(), List.of());
                return null;
            });
        }
    }

    void finish(DeliveredRun run, RunOutcome outcome) {
        connection.call("Run", client -> {
            client.setTerminated(run.mlflowRunId(), Service.RunStatus.valueOf(outcome.name()));
            return null;
        });
    }

    private static Service.Metric metric(TrackingCommand.Metric metric) {
        return Service.Metric.newBuilder()
                .setKey(metric.key())
                .setValue(metric.value())
                .setStep(metric.step())
                .setTimestamp(metric.time().toEpochMilli())
                .build();
    }

    private static List<Service.Param> params(Map<String, String> params) {
        return params.entrySet().stream()
                .map(entry -> Service.Param.newBuilder()
                        .setKey(entry.getKey())
                        .setValue(shortened(entry.getValue(), PARAM_CHARACTERS))
                        .build())
                .toList();
    }

    private static String shortened(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
    }

    private static <T> List<List<T>> pages(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return pages;
    }
}
