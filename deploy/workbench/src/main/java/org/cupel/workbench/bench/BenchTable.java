package org.cupel.workbench.bench;

import java.util.List;
import java.util.Locale;
import org.cupel.workbench.console.TextTable;

/** A run for a person to read. */
public final class BenchTable {

    private BenchTable() {}

    public static TextTable of(List<Measurement> measurements) {
        TextTable table =
                new TextTable("backbone", "structure", "what", "original ms", "ours ms", "times faster", "middle half");
        for (Measurement row : measurements) {
            table.row(
                    row.backbone(),
                    row.structure(),
                    row.quantity(),
                    millis(row.originalMs().median()),
                    millis(row.oursMs().median()),
                    String.format(Locale.ROOT, "%.1f", row.ratio().median()),
                    String.format(
                            Locale.ROOT,
                            "%.1f to %.1f",
                            row.ratio().q1(),
                            row.ratio().q3()));
        }
        return table;
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : value < 10 ? "%.2f" : "%.0f", value);
    }
}
