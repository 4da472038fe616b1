package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Which models there are. */
@Command(name = "list", description = "Lists models, newest first, with their state and what the gates said.")
final class ListModelsCommand implements Callable<Integer> {
    @ParentCommand
    private ModelsCommand models;

    @Option(names = "--property", paramLabel = "NAME", description = "Of one property, e.g. eAboveHull.")
    private String property;

    @Override
    public Integer call() throws IOException {
        ArrayNode found = models.api().models(property);
        models.workplace().writeJson(found);
        if (found.isEmpty()) {
            Terminal.line("No model was trained yet. Maybe create a campaign, or run ./cupel demo.");
            return 0;
        }
        FieldTable table = new FieldTable("model", "property", "state", "gates", "validation MAE", "created");
        for (JsonNode model : found) {
            table.row(
                    FieldTable.text(model, "modelId"),
                    FieldTable.text(model, "property"),
                    FieldTable.text(model, "state"),
                    GateWords.of(model),
                    FieldTable.figure(model, "validationMae"),
                    FieldTable.time(model, "createdAt"));
        }
        table.print();
        return 0;
    }
}
