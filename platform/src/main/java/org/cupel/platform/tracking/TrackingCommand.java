package org.cupel.platform.tracking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something that the tracking server is told about a run, in the order in which it is recorded. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrackingCommand.RunStarted.class, name = "run-started"),
    @JsonSubTypes.Type(value = TrackingCommand.MetricsLogged.class, name = "metrics-logged"),
    @JsonSubTypes.Type(value = TrackingCommand.ArtifactLogged.class, name = "artifact-logged"),
    @JsonSubTypes.Type(value = TrackingCommand.RunFinished.class, name = "run-finished"),
    @JsonSubTypes.Type(value = TrackingCommand.ModelRegistered.class, name = "model-registered")
})
public sealed interface TrackingCommand {

    /** Our own identity of the run; the server's is found through the tag {@code cupel.run_id}. */
    UUID runId();

    record RunStarted(UUID runId, String experiment, String name, Map<String, String> params, Map<String, String> tags)
            implements TrackingCommand {}

    record MetricsLogged(UUID runId, List<Metric> metrics) implements TrackingCommand {}

    /** @param step e.g. the epoch */
    record Metric(String key, double value, long step, Instant time) {}

    /**
     * @param path below the run's artifacts, e.g. {@code model/ensemble.onnx}
     * @param objectKey where the content lies in S3
     */
    record ArtifactLogged(UUID runId, String path, String objectKey) implements TrackingCommand {}

    record RunFinished(UUID runId, RunOutcome outcome) implements TrackingCommand {}

    /**
     * A run's artifact becomes a new version of a registered model.
     *
     * @param modelName e.g. {@code cupel-eAboveHull}
     * @param artifactPath as in {@link ArtifactLogged#path()}
     * @param aliases moved to this version, e.g. {@code champion}
     */
    record ModelRegistered(
            UUID runId, String modelName, String artifactPath, List<String> aliases, Map<String, String> tags)
            implements TrackingCommand {}
}
