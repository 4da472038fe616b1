package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What happened. */
@Command(
        name = "history",
        description =
                "Shows who was champion when, by whom and why, newest first; of one model every step of its life.")
final class ModelHistoryCommand implements Callable<Integer> {
    @ParentCommand
    private ModelsCommand models;

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "Id of a model; left out: the champions.")
    private String id;

    @Option(names = "--property", paramLabel = "NAME", description = "Champions of one property, e.g. eAboveHull.")
    private String property;

    @Override
    public Integer call() throws IOException {
        JsonNode history =
                id == null ? models.api().reigns(property) : models.api().history(id);
        models.workplace().writeJson(history);
        if (history.isEmpty()) {
            Terminal.line("There is no champion yet.");
        } else if (id == null) {
            champions(history);
        } else {
            life(history);
        }
        return 0;
    }

    private static void champions(JsonNode reigns) {
        FieldTable table = new FieldTable("since", "until", "property", "champion", "how", "by", "why");
        for (JsonNode reign : reigns) {
            table.row(
                    FieldTable.time(reign, "since"),
                    FieldTable.time(reign, "until"),
                    FieldTable.text(reign, "property"),
                    FieldTable.text(reign, "modelId"),
                    FieldTable.text(reign, "action"),
                    FieldTable.text(reign, "actor"),
                    FieldTable.text(reign, "reason"));
        }
        table.print();
    }

    private static void life(JsonNode moves) {
        FieldTable table = new FieldTable("at", "step", "from", "to", "by", "why");
        for (JsonNode move : moves) {
            table.row(
                    FieldTable.time(move, "movedAt"),
                    FieldTable.text(move, "action"),
                    FieldTable.text(move, "fromState"),
                    FieldTable.text(move, "toState"),
                    FieldTable.text(move, "actor"),
                    FieldTable.text(move, "reason"));
        }
        table.print();
    }
}
