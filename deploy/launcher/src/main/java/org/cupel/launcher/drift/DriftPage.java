package org.cupel.launcher.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;

/** One comparison, for people. */
final class DriftPage {

    private DriftPage() {}

    static void print(JsonNode report) {
        Terminal.line("Model %s, after %s, %s: train again: %s"
                .formatted(
                        FieldTable.text(report, "modelId"),
                        FieldTable.text(report, "occasion"),
                        FieldTable.time(report, "createdAt"),
                        verdict(report)));
        if (report.path("notCompared").isTextual()) {
            Terminal.line(FieldTable.text(report, "notCompared"));
            return;
        }
        Terminal.line("%s of %s candidates compared, and %s results"
                .formatted(
                        FieldTable.text(report, "poolSampled"),
                        FieldTable.text(report, "poolSize"),
                        FieldTable.text(report, "results")));
        report.path("reasons").forEach(reason -> Terminal.line("  " + FieldTable.text(reason, "explanation")));
        columns(report.path("findings").path("columns"));
        vectors(report.path("findings").path("vectors"));
        coverage(report.path("findings").path("coverage"));
    }

    /** yes, no, or - before the first comparison. */
    static String verdict(JsonNode report) {
        JsonNode recommended = report.path("retrainRecommended");
        return recommended.isBoolean() ? (recommended.asBoolean() ? "yes" : "no") : "-";
    }

    /** What moved, by name. */
    static String words(JsonNode reasons) {
        StringJoiner words = new StringJoiner("; ");
        words.setEmptyValue("-");
        reasons.forEach(
                reason -> words.add(FieldTable.text(reason, "column") + " by " + FieldTable.text(reason, "rule")));
        return words.toString();
    }

    private static void columns(JsonNode columns) {
        if (columns.isEmpty()) {
            return;
        }
        FieldTable table = new FieldTable("column", "kind", "then", "now", "missing", "PSI", "KS", "p");
        columns.forEach(column -> table.row(
                FieldTable.text(column, "name"),
                FieldTable.text(column, "kind"),
                FieldTable.text(column, "reference"),
                FieldTable.text(column, "current"),
                FieldTable.text(column, "missing"),
                FieldTable.figure(column, "psi"),
                FieldTable.figure(column, "ks"),
                FieldTable.figure(column, "p")));
        table.print();
    }

    private static void vectors(JsonNode vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        FieldTable table = new FieldTable("vectors", "then", "now", "energy distance", "p");
        vectors.forEach(cloud -> table.row(
                FieldTable.text(cloud, "name"),
                FieldTable.text(cloud, "reference"),
                FieldTable.text(cloud, "current"),
                FieldTable.figure(cloud, "energyDistance"),
                FieldTable.figure(cloud, "p")));
        table.print();
    }

    private static void coverage(JsonNode coverage) {
        if (coverage.path("n").asInt() > 0) {
            Terminal.line("%s of %s results within their intervals, %s promised, p %s"
                    .formatted(
                            FieldTable.figure(coverage, "value"),
                            FieldTable.text(coverage, "n"),
                            FieldTable.figure(coverage, "target"),
                            FieldTable.figure(coverage, "p")));
        }
    }
}
