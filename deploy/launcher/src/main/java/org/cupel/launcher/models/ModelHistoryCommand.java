package org.cupel.launcher.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
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
        ModelTable table = new ModelTable("since", "until", "property", "champion", "how", "by", "why");
        for (JsonNode reign : reigns) {
            table.row(
                    ModelTable.time(reign, "since"),
                    ModelTable.time(reign, "until"),
                    ModelTable.text(reign, "property"),
                    ModelTable.text(reign, "modelId"),
                    ModelTable.text(reign, "action"),
                    ModelTable.text(reign, "actor"),
                    ModelTable.text(reign, "reason"));
        }
        table.print();
    }

    private static void life(JsonNode moves) {
        ModelTable table = new ModelTable("at", "step", "from", "to", "by", "why");
        for (JsonNode move : moves) {
            table.row(
                    ModelTable.time(move, "movedAt"),
                    ModelTable.text(move, "action"),
                    ModelTable.text(move, "fromState"),
                    ModelTable.text(move, "toState"),
                    ModelTable.text(move, "actor"),
                    ModelTable.text(move, "reason"));
        }
        table.print();
    }
}
