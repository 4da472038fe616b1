package org.cupel.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The loop's outcome as a table for a terminal, which also reads as Markdown. */
final class IterationTable {

    private static final List<String> HEAD = List.of(
            "iteration",
            "labels",
            "tested",
            "stable",
            "random",
            "stable so far",
            "random so far (95 %)",
            "Spearman (n)",
            "MAE eV/atom",
            "in q10–q90 (95 %)",
            "champion run",
            "seconds");

    private IterationTable() {}

    static String of(List<IterationReport> reports) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        reports.forEach(report -> rows.add(cells(report)));
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> widen(widths, row));
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(table, rows.get(i), widths);
            if (i == 0) {
                rule(table, widths);
            }
        }
        return table.toString();
    }

    private static List<String> cells(IterationReport report) {
        boolean closing = report.tested() == 0;
        return List.of(
                closing ? "after" : Integer.toString(report.iteration()),
                Integer.toString(report.labelled()),
                closing ? "" : Integer.toString(report.tested()),
                closing ? "" : Integer.toString(report.found()),
                closing ? "" : number("%.1f", report.randomPerIteration()),
                Integer.toString(report.foundTotal()),
                number(
                        "%.1f (%d–%d)",
                        report.random().expected(),
                        report.random().low95(),
                        report.random().high95()),
                number(
                        "%.2f (%d)",
                        report.quality().spearman().value(),
                        report.quality().spearman().n()),
                number("%.3f", report.quality().maeEvPerAtom().value()),
                number(
                        "%.0f %% (%.0f–%.0f)",
                        100 * report.quality().coverage().value(),
                        100 * report.quality().coverage().low95(),
                        100 * report.quality().coverage().high95()),
                report.championRunId() == null ? "?" : report.championRunId().substring(0, 8),
                number("%.0f", report.seconds()));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private static void append(StringBuilder table, List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            table.append("| ")
                    .append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length() + 1));
        }
        table.append("|\n");
    }

    private static void rule(StringBuilder table, int[] widths) {
        for (int width : widths) {
            table.append("|").append("-".repeat(width + 1)).append(":");
        }
        table.append("|\n");
    }
}
