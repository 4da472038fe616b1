package org.cupel.train.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.train.figure.PointRenderer.Mark;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** Predicted against actual: single rows while they can be told apart, counts of rows per cell beyond. */
public final class ParityPlot {

    /** Above it a figure shows counts per cell. */
    public static final int MOST_POINTS = 2_000;

    private static final int MOST_WHISKERS = 80;
    private static final int CELLS = 64;
    private static final int STEPS = 8;

    private final FigureSubject subject;
    private final ParityRows rows;
    private final Frame frame;
    private final Legend legend = new Legend();

    private ParityPlot(FigureSubject subject, ParityRows rows) {
        this.subject = subject;
        this.rows = rows;
        this.frame = Frame.of(rows);
    }

    /** @param facts measured on these rows, shown under the title */
    public static Figure of(FigureSubject subject, ParityRows rows, List<String> facts) {
        return new ParityPlot(subject, rows).figure(facts);
    }

    private Figure figure(List<String> facts) {
        XYPlot plot = Axes.plot(
                Axes.stepped(Axes.linear(subject.axis("actual"), frame.low(), frame.high()), STEPS),
                Axes.stepped(Axes.linear(subject.axis("predicted"), frame.low(), frame.high()), STEPS));
        Layers layers = new Layers(plot);
        if (rows.n() > MOST_POINTS) {
            cells(layers);
        } else if (rows.n() > 0) {
            points(layers);
        }
        double[] ends = {frame.low(), frame.high()};
        layers.line(ends, ends, Palette.dashed(1.4f, 6, 4), Palette.INK);
        legend.line("predicted = actual", Palette.dashed(1.4f, 6, 4), Palette.INK);
        String title = subject.title("predicted and actual " + subject.quantity(), rows.n());
        return new Drawing(subject.name("parity"), title, note(facts), description(facts), plot, legend, 720, 720)
                .figure(table());
    }

    private void points(Layers layers) {
        if (rows.n() <= MOST_WHISKERS) {
            layers.whiskers(
                    clamped(rows.actual()),
                    clamped(rows.predicted()),
                    clamped(rows.low()),
                    clamped(rows.high()),
                    Palette.faded(Palette.INK, 90));
        }
        PointRenderer inside = new PointRenderer(Mark.CIRCLE, 2.6, Palette.faded(Palette.BLUE, 140));
        PointRenderer outside = new PointRenderer(Mark.DIAMOND, 3.2, Palette.faded(Palette.VERMILION, 200));
        series(layers, inside, true);
        series(layers, outside, false);
        legend.mark("actual within the " + nominal() + " interval", inside.legendShape(), Palette.BLUE);
        legend.mark("outside", outside.legendShape(), Palette.VERMILION);
    }

    private void series(Layers layers, PointRenderer points, boolean held) {
        int[] some = IntStream.range(0, rows.n())
                .filter(row -> rows.held(row) == held)
                .toArray();
        layers.points(
                IntStream.of(some)
                        .mapToDouble(row -> frame.clamp(rows.actual()[row]))
                        .toArray(),
                IntStream.of(some)
                        .mapToDouble(row -> frame.clamp(rows.predicted()[row]))
                        .toArray(),
                points);
    }

    private void cells(Layers layers) {
        int[][] count = new int[CELLS][CELLS];
        for (int row = 0; row < rows.n(); row++) {
            count[frame.part(rows.actual()[row], CELLS)][frame.part(rows.predicted()[row], CELLS)]++;
        }
        int[] filled = IntStream.range(0, CELLS * CELLS)
                .filter(cell -> count[cell / CELLS][cell % CELLS] > 0)
                .toArray();
        double[][] xyz = new double[3][filled.length];
        for (int i = 0; i < filled.length; i++) {
            xyz[0][i] = frame.middle(filled[i] / CELLS, CELLS);
            xyz[1][i] = frame.middle(filled[i] % CELLS, CELLS);
            xyz[2][i] = count[filled[i] / CELLS][filled[i] % CELLS];
        }
        DensityLevels levels =
                DensityLevels.upTo((int) Arrays.stream(xyz[2]).max().orElse(1));
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("rows", xyz);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth((frame.high() - frame.low()) / CELLS);
        renderer.setBlockHeight((frame.high() - frame.low()) / CELLS);
        renderer.setPaintScale(levels);
        layers.add(data, renderer);
        levels.addTo(legend);
    }

    private double[] clamped(double[] values) {
        return Arrays.stream(values).map(frame::clamp).toArray();
    }

    private String note(List<String> facts) {
        long beyond = IntStream.range(0, rows.n())
                .filter(row -> !frame.holds(rows.actual()[row]) || !frame.holds(rows.predicted()[row]))
                .count();
        String farthest = beyond == 0
                ? ""
                : (facts.isEmpty() ? "" : "\n") + Words.count(beyond)
                        + " rows beyond the frame are drawn on its edge (up to "
                        + Words.number(max(rows.actual())) + " actual, " + Words.number(max(rows.predicted()))
                        + " predicted)";
        return String.join("; ", facts) + farthest;
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private String description(List<String> facts) {
        return "Each of " + Words.count(rows.n()) + " rows by its actual and its predicted " + subject.quantity()
                + " in "
                + subject.unit() + "; on the dashed line both are the same."
                + Words.sentence(facts);
    }

    private String nominal() {
        return Math.round(100 * rows.nominal()) + " %";
    }

    private FigureTable table() {
        List<String> columns = List.of(
                "actual (" + subject.unit() + ")",
                "n",
                "mean absolute error (" + subject.unit() + ")",
                "within the " + nominal() + " interval");
        return new FigureTable(
                columns,
                ValueGroups.of(rows.actual()).stream()
                        .map(group -> List.of(
                                group.label(),
                                Words.count(group.rows().length),
                                Words.number(rows.meanAbsoluteError(group.rows())),
                                Words.percent(rows.coverage(group.rows()))))
                        .toList());
    }
}
