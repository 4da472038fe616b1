package org.cupel.train.trust;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cupel.surrogate.metric.CoverageReport;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.figure.CoveragePlot;
import org.cupel.train.figure.Figure;
import org.cupel.train.figure.FigureSubject;
import org.cupel.train.figure.GroupShare;
import org.cupel.train.figure.ParityPlot;
import org.cupel.train.figure.ParityRows;

/** The rows that trust was learnt from, each judged by what was learnt from other families. */
final class HeldOutFigures {

    private static final double FLOOR = 0.8;

    private final HeldOutTable table;
    private final FigureSubject subject;
    private final double nominal;

    HeldOutFigures(PropertyTask task, HeldOutTable table, double nominal) {
        this.table = table;
        this.nominal = nominal;
        this.subject = new FigureSubject(
                "held-out",
                table.familiesHeldOut() ? "rows and families held out" : "validation rows",
                task.name(),
                task.unit());
    }

    List<Supplier<Figure>> sketches() {
        return List.of(this::parity, this::coverage);
    }

    private Figure parity() {
        return ParityPlot.of(subject, rows(), List.of("interval by what was learnt from other families"));
    }

    private ParityRows rows() {
        return new ParityRows(
                table.truth(),
                table.median(),
                Arrays.stream(table.low())
                        .mapToDouble(end -> end == null ? Double.NEGATIVE_INFINITY : end)
                        .toArray(),
                Arrays.stream(table.high())
                        .mapToDouble(end -> end == null ? Double.POSITIVE_INFINITY : end)
                        .toArray(),
                nominal);
    }

    private Figure coverage() {
        ParityRows rows = rows();
        Map<String, int[]> families = new TreeMap<>();
        for (String family : table.families()) {
            families.computeIfAbsent(family, this::rowsOf);
        }
        List<GroupShare> shares = families.entrySet().stream()
                .map(family -> {
                    Rate held = rows.coverage(family.getValue());
                    return new GroupShare(family.getKey(), held, held.n() >= CoverageReport.MINIMUM_TO_DECIDE);
                })
                .toList();
        return CoveragePlot.of(
                subject, new CoveragePlot.Groups("this model", shares), List.of(), nominal, FLOOR, List.of());
    }

    private int[] rowsOf(String family) {
        return IntStream.range(0, table.families().size())
                .filter(row -> table.families().get(row).equals(family))
                .toArray();
    }
}
