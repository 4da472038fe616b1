package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One model. */
@Command(name = "show", description = "Shows a model: where it stands, what it was compared with, where its files lie.")
final class ShowModelCommand implements Callable<Integer> {
    @ParentCommand
    private ModelsCommand models;

    @Parameters(paramLabel = "MODEL", description = "Id of a model; ./cupel models list shows them.")
    private String id;

    @Override
    public Integer call() throws IOException {
        JsonNode model = models.api().model(id);
        JsonNode comparisons = models.api().comparisons(id);
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.set("model", model);
        both.set("comparisons", comparisons);
        models.workplace().writeJson(both);
        line("model", FieldTable.text(model, "modelId"));
        line("run", FieldTable.text(model, "runId"));
        line("MLflow run", FieldTable.text(model, "mlflowRunId"));
        line("property", FieldTable.text(model, "property"));
        line("state", FieldTable.text(model, "state") + " since " + FieldTable.time(model, "stateSince"));
        line("gates", GateWords.of(model));
        line("validation MAE", FieldTable.figure(model, "validationMae"));
        line("snapshot", FieldTable.text(model, "snapshotHash"));
        line("manifest", FieldTable.text(model, "manifestKey"));
        for (JsonNode comparison : comparisons) {
            line("comparison", FieldTable.time(comparison, "comparedAt") + " " + FieldTable.text(comparison, "reason"));
        }
        return 0;
    }

    private static void line(String name, String value) {
        Terminal.line("%-15s %s".formatted(name, value));
    }
}
