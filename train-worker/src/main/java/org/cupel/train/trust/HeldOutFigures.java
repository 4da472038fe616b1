package org.cupel.train.trust;

import java.util.List;
import java.util.function.Supplier;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.figure.CoveragePlot;
import org.cupel.train.figure.Figure;
import org.cupel.train.figure.FigureSubject;
import org.cupel.train.figure.ParityPlot;

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
        return ParityPlot.of(
                subject, table.parity(nominal), List.of("interval by what was learnt from other families"));
    }

    private Figure coverage() {
        return CoveragePlot.of(
                subject,
                new CoveragePlot.Groups("this model", table.families(nominal)),
                List.of(),
                nominal,
                FLOOR,
                List.of());
    }
}
