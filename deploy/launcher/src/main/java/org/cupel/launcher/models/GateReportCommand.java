package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the gates said. */
@Command(
        name = "report",
        description = {
            "Shows every gate of a model: what was measured, the bound, and why it passed or did not.",
            "Exit code 0 when it passed the required gates, 1 when it did not."
        })
final class GateReportCommand implements Callable<Integer> {
    private static final int STOPPED = 1;

    @ParentCommand
    private ModelsCommand models;

    @Parameters(paramLabel = "MODEL", description = "Id of a model; ./cupel models list shows them.")
    private String id;

    @Override
    public Integer call() throws IOException {
        JsonNode governance = models.api().governance(id);
        models.workplace().writeJson(governance);
        boolean passed = governance.path("passed").asBoolean();
        Terminal.line("Model %s %s the gates of profile '%s' (* required)."
                .formatted(id, passed ? "passed" : "was stopped by", FieldTable.text(governance, "profile")));
        FieldTable table = new FieldTable("gate", "status", "value", "95 %", "n", "bound", "why");
        for (JsonNode gate : governance.path("report").path("gates")) {
            table.row(
                    FieldTable.text(gate, "name") + (gate.path("required").asBoolean() ? " *" : ""),
                    FieldTable.text(gate, "status").replace('_', ' '),
                    FieldTable.figure(gate, "value"),
                    interval(gate),
                    FieldTable.text(gate, "n"),
                    FieldTable.figure(gate, "threshold"),
                    FieldTable.text(gate, "explanation"));
        }
        table.print();
        return passed ? 0 : STOPPED;
    }

    private static String interval(JsonNode gate) {
        return gate.path("low95").asDouble() < gate.path("high95").asDouble()
                ? FieldTable.figure(gate, "low95") + " to " + FieldTable.figure(gate, "high95")
                : "-";
    }
}
