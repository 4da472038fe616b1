package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
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
        line("model", ModelTable.text(model, "modelId"));
        line("run", ModelTable.text(model, "runId"));
        line("MLflow run", ModelTable.text(model, "mlflowRunId"));
        line("property", ModelTable.text(model, "property"));
        line("state", ModelTable.text(model, "state") + " since " + ModelTable.time(model, "stateSince"));
        line("gates", ModelTable.gates(model));
        line("validation MAE", ModelTable.figure(model, "validationMae"));
        line("snapshot", ModelTable.text(model, "snapshotHash"));
        line("manifest", ModelTable.text(model, "manifestKey"));
        for (JsonNode comparison : comparisons) {
            line("comparison", ModelTable.time(comparison, "comparedAt") + " " + ModelTable.text(comparison, "reason"));
        }
        return 0;
    }

    private static void line(String name, String value) {
        Terminal.line("%-15s %s".formatted(name, value));
    }
}
