package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Rows that a run could not use, and a way back for them. */
@Command(
        name = "quarantine",
        description = {
            "Lists the rows that a run could not use, with their reasons.",
            "With --release the rows of --ref, or all, are read again and taken, unless they make no crystal at all."
        })
final class QuarantineCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @ParentCommand
    private IngestCommand ingest;

    @Parameters(paramLabel = "RUN", description = "Id of the run, as ./cupel ingest run prints it.")
    private String runId;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Rows shown.")
    private int limit;

    @Option(names = "--release", description = "Takes rows in spite of their reasons.")
    private boolean release;

    @Option(
            names = "--ref",
            paramLabel = "ID",
            description = "Which, as the list shows them; may be given several times; left out: all.")
    private List<String> refs = List.of();

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            defaultValue = "${env:USER:-operator}",
            description = "Who decides; kept with the row (${DEFAULT-VALUE}).")
    private String actor;

    @Override
    public Integer call() throws IOException {
        return release ? released() : listed();
    }

    private int listed() throws IOException {
        JsonNode page = ingest.api().quarantined(runId, limit);
        ingest.workplace().writeJson(page);
        FieldTable table = new FieldTable("row", "ref", "state", "reason");
        page.path("items")
                .forEach(row -> table.row(
                        FieldTable.text(row, "rowNumber"),
                        FieldTable.text(row, "rowRef"),
                        FieldTable.text(row, "state"),
                        FieldTable.text(row, "reason")));
        table.print();
        if (page.path("next").isTextual()) {
            Terminal.line("There are more; raise --limit.");
        }
        return 0;
    }

    private int released() throws IOException {
        JsonNode begun = ingest.api().release(runId, Map.of("actor", actor, "refs", refs));
        List<RunReport> reports =
                new RunWatch(ingest.api()).untilEnd(List.of(begun.path("runId").asText()));
        ingest.workplace().writeJson(RunReport.together(reports));
        reports.forEach(RunReport::print);
        return reports.get(0).state().equals("succeeded") ? 0 : FAILED;
    }
}
