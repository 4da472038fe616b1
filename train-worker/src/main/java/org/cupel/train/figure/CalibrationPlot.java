package org.cupel.train.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.train.figure.PointRenderer.Mark;
import org.jfree.chart.plot.XYPlot;

/** How often intervals hold the truth against how often they promise to. */
public final class CalibrationPlot {

    private static final double[] DIAGONAL = {0, 1};

    private CalibrationPlot() {}

    /**
     * @param model with the 95 % band of its shares
     * @param baselines beside it
     */
    public static Figure of(
            FigureSubject subject, CalibrationLine model, List<CalibrationLine> baselines, List<String> facts) {
        XYPlot plot = Axes.plot(
                Axes.percent("promised coverage of central intervals of normal distributions"),
                Axes.percent("observed coverage"));
        Layers layers = new Layers(plot);
        Legend legend = new Legend();
        if (model.n() > 0) {
            layers.band(levels(model), low(model), high(model), Palette.BLUE);
        }
        layers.line(DIAGONAL, DIAGONAL, Palette.dashed(1.2f, 6, 4), Palette.INK);
        for (int i = 0; i < baselines.size(); i++) {
            draw(layers, baselines.get(i), Palette.other(i), i);
        }
        draw(layers, model, Palette.BLUE, -1);
        legend.line(model.name(), Palette.line(2.2f), Palette.BLUE)
                .box("its 95 % interval", Palette.faded(Palette.BLUE, 50));
        for (int i = 0; i < baselines.size(); i++) {
            legend.line(baselines.get(i).name(), Palette.otherLine(i), Palette.other(i));
        }
        PointRenderer sample = new PointRenderer(Mark.CIRCLE, 4.5, Palette.INK);
        legend.mark("the intervals themselves, with 95 % interval", sample.legendShape(), Palette.INK)
                .line("as promised", Palette.dashed(1.2f, 6, 4), Palette.INK);
        String title = subject.title("calibration of " + subject.quantity(), model.n());
        String description =
                "Observed against promised coverage of central intervals; on the dashed line intervals hold"
                        + " as often as they promise, below it they are too narrow." + Words.sentence(facts);
        return new Drawing(
                        subject.name("calibration"),
                        title,
                        String.join("; ", facts),
                        description,
                        plot,
                        legend,
                        720,
                        720)
                .figure(table(model, baselines));
    }

    private static void draw(Layers layers, CalibrationLine line, Color color, int index) {
        if (line.n() == 0) {
            return;
        }
        layers.line(levels(line), values(line), index < 0 ? Palette.line(2.2f) : Palette.otherLine(index), color);
        LevelCoverage own = line.intervals();
        double[] x = {own.level()};
        double[] y = {own.observed().value()};
        layers.whiskers(
                x,
                y,
                new double[] {own.observed().low95()},
                new double[] {own.observed().high95()},
                color);
        layers.points(x, y, new PointRenderer(Mark.CIRCLE, 4.5, color));
    }

    private static double[] levels(CalibrationLine line) {
        return each(line, LevelCoverage::level);
    }

    private static double[] values(CalibrationLine line) {
        return each(line, point -> point.observed().value());
    }

    private static double[] low(CalibrationLine line) {
        return each(line, point -> point.observed().low95());
    }

    private static double[] high(CalibrationLine line) {
        return each(line, point -> point.observed().high95());
    }

    private static double[] each(CalibrationLine line, ToDoubleFunction<LevelCoverage> value) {
        return line.normal().stream().mapToDouble(value).toArray();
    }

    private static FigureTable table(CalibrationLine model, List<CalibrationLine> baselines) {
        List<CalibrationLine> lines = new ArrayList<>(List.of(model));
        lines.addAll(baselines);
        List<String> columns = new ArrayList<>(List.of("promised"));
        lines.forEach(line -> columns.add(line.name() + ", n = " + Words.count(line.n())));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < model.normal().size(); i++) {
            List<String> row = new ArrayList<>(
                    List.of(Words.percent(model.normal().get(i).level()) + " of a normal distribution"));
            for (CalibrationLine line : lines) {
                row.add(Words.percent(line.normal().get(i).observed()));
            }
            rows.add(row);
        }
        List<String> own =
                new ArrayList<>(List.of(Words.percent(model.intervals().level()) + ", the intervals"));
        lines.forEach(line -> own.add(Words.percent(line.intervals().observed())));
        rows.add(own);
        return new FigureTable(columns, rows);
    }
}
