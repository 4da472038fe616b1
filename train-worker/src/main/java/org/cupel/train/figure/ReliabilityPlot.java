package org.cupel.train.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.surrogate.metric.ReliabilityBin;
import org.cupel.train.figure.PointRenderer.Mark;
import org.jfree.chart.plot.XYPlot;

/** Whether what is called stable with some probability is stable as often. */
public final class ReliabilityPlot {

    private static final double[] DIAGONAL = {0, 1};

    private ReliabilityPlot() {}

    /** @param bins probabilities ascending */
    public static Figure of(FigureSubject subject, List<ReliabilityBin> bins, List<String> facts) {
        XYPlot plot = Axes.plot(
                Axes.percent("predicted probability of being stable, mean of a bin"),
                Axes.percent("share that is stable"));
        Layers layers = new Layers(plot);
        layers.line(DIAGONAL, DIAGONAL, Palette.dashed(1.2f, 6, 4), Palette.INK);
        double[] x = each(bins, ReliabilityBin::meanProbability);
        double[] y = each(bins, bin -> bin.observed().value());
        if (!bins.isEmpty()) {
            layers.whiskers(
                            x,
                            y,
                            each(bins, bin -> bin.observed().low95()),
                            each(bins, bin -> bin.observed().high95()),
                            Palette.BLUE)
                    .line(x, y, Palette.line(1.6f), Palette.BLUE);
        }
        PointRenderer points = new PointRenderer(Mark.CIRCLE, 4.5, Palette.BLUE);
        layers.points(x, y, points);
        Legend legend = new Legend()
                .mark("observed, with 95 % interval", points.legendShape(), Palette.BLUE)
                .line("as predicted", Palette.dashed(1.2f, 6, 4), Palette.INK);
        int n = bins.stream().mapToInt(bin -> bin.observed().n()).sum();
        String description = "Share of stable rows against the predicted probability, in " + bins.size()
                + " bins; on the dashed line probabilities mean what they say." + Words.sentence(facts);
        return new Drawing(
                        subject.name("reliability"),
                        subject.title("probability of being stable", n),
                        String.join("; ", facts),
                        description,
                        plot,
                        legend,
                        720,
                        720)
                .figure(table(bins));
    }

    private static double[] each(List<ReliabilityBin> bins, ToDoubleFunction<ReliabilityBin> value) {
        return bins.stream().mapToDouble(value).toArray();
    }

    private static FigureTable table(List<ReliabilityBin> bins) {
        return new FigureTable(
                List.of("predicted probability", "mean", "n", "stable"),
                bins.stream()
                        .map(bin -> List.of(
                                Words.percent(bin.low()) + " to " + Words.percent(bin.high()),
                                Words.percent(bin.meanProbability()),
                                Words.count(bin.observed().n()),
                                Words.percent(bin.observed())))
                        .toList());
    }
}
