package org.cupel.gateway.training;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.tracking.TrackedRun;

/** One form for the runs of both sources. */
final class Runs {

    private Runs() {}

    static Run of(TrackedRun run) {
        return new Run(
                run.cupelRunId(),
                run.mlflowRunId(),
                run.name(),
                run.tags().get("cupel.property"),
                run.tags().get("cupel.campaign_id"),
                run.status().toLowerCase(Locale.ROOT),
                json(run.metrics()),
                run.params(),
                run.tags().get("cupel.model_id"),
                null,
                run.startedAt(),
                run.finishedAt());
    }

    static Run of(TrainingRun run) {
        return new Run(
                run.runId().toString(),
                run.mlflowRunId(),
                null,
                run.property(),
                text(run.campaignId()),
                run.state(),
                run.metrics(),
                Map.of(),
                text(run.modelId()),
                run.error(),
                run.startedAt(),
                run.finishedAt());
    }

    private static ObjectNode json(Map<String, Double> metrics) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        metrics.forEach(node::put);
        return node;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
