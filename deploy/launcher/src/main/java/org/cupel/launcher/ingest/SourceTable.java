package org.cupel.launcher.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.launcher.console.FieldTable;

/** Sources, for people. */
public final class SourceTable {

    private SourceTable() {}

    public static void print(JsonNode sources) {
        FieldTable table = new FieldTable(
                "source", "schedule", "next run", "last run", "state", "parsed", "new", "quarantined", "what");
        for (JsonNode source : sources) {
            JsonNode run = source.path("lastRun");
            table.row(
                    FieldTable.text(source, "name"),
                    schedule(source),
                    FieldTable.time(source, "nextRun"),
                    FieldTable.time(run, "createdAt"),
                    FieldTable.text(run, "state"),
                    FieldTable.text(run, "rowsRead"),
                    FieldTable.text(run, "upserted"),
                    FieldTable.text(run, "rejected"),
                    what(run));
        }
        table.print();
    }

    private static String schedule(JsonNode source) {
        if (!source.path("enabled").asBoolean()) {
            return "by hand";
        }
        return source.path("paused").asBoolean() ? "paused" : FieldTable.text(source, "cron");
    }

    private static String what(JsonNode run) {
        String doing = FieldTable.text(run, "doing");
        return doing.equals("-") ? FieldTable.text(run, "error") : doing;
    }
}
