package org.cupel.train.figure;

import java.util.ArrayList;
import java.util.List;
import org.cupel.surrogate.metric.Enrichment;
import org.cupel.surrogate.metric.RandomBaseline;
import org.cupel.train.figure.PointRenderer.Mark;
import org.jfree.chart.plot.XYPlot;

/** How much of what is stable is found by testing the most promising first. */
public final class DiscoveryPlot {

    private static final double[] DIAGONAL = {0, 1};
    private static final double[] TABLE = {0.01, 0.05, 0.1, 0.2, 0.3, 0.5};
    private static final int BAND_POINTS = 50;

    private final FigureSubject subject;
    private final Ranking model;
    private final List<Ranking> baselines;
    private final Legend legend = new Legend();

    private DiscoveryPlot(FigureSubject subject, Ranking model, List<Ranking> baselines) {
        this.subject = subject;
        this.model = model;
        this.baselines = baselines;
    }

    /**
     * @param top1Percent of the model, marked in the figure
     * @param top10Percent of the model, marked in the figure
     */
    public static Figure of(
            FigureSubject subject,
            Ranking model,
            List<Ranking> baselines,
            Enrichment top1Percent,
            Enrichment top10Percent) {
        return new DiscoveryPlot(subject, model, baselines).figure(top1Percent, top10Percent);
    }

    private Figure figure(Enrichment top1, Enrichment top10) {
        XYPlot plot = Axes.plot(
                Axes.percent("share tested, most promising first"), Axes.percent("share of the stable found"));
        Layers layers = new Layers(plot);
        if (model.hits() > 0) {
            limits(layers);
            curves(layers);
            mark(layers, top1, top10);
        }
        String facts = model.hits() == 0
                ? "none of the rows is stable, so there is nothing to find"
                : Words.count(model.hits()) + " stable (" + Words.percent((double) model.hits() / model.n())
                        + "); enrichment at 1 %: " + factor(top1) + ", at 10 %: " + factor(top10);
        String description =
                "Share of the stable rows found against the share tested when rows with the lowest predicted "
                        + subject.quantity() + " are tested first; the dashed line is random choice. " + facts + ".";
        return new Drawing(
                        subject.name("discovery"),
                        subject.title("discovery of what is stable", model.n()),
                        facts,
                        description,
                        plot,
                        legend,
                        720,
                        720)
                .figure(table());
    }

    private void limits(Layers layers) {
        double[] x = new double[BAND_POINTS + 1];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int tested = (int) ((long) i * model.n() / BAND_POINTS);
            RandomBaseline random = RandomBaseline.of(model.n(), model.hits(), tested);
            x[i] = (double) tested / model.n();
            low[i] = (double) random.low95() / model.hits();
            high[i] = (double) random.high95() / model.hits();
        }
        double rate = (double) model.hits() / model.n();
        layers.band(x, low, high, Palette.GREY)
                .line(DIAGONAL, DIAGONAL, Palette.dashed(1.4f, 6, 4), Palette.INK)
                .line(new double[] {0, rate, 1}, new double[] {0, 1, 1}, Palette.dashed(1.4f, 1, 3), Palette.INK);
    }

    private void curves(Layers layers) {
        legend.line(model.name(), Palette.line(2.4f), Palette.BLUE);
        for (int i = 0; i < baselines.size(); i++) {
            double[][] curve = baselines.get(i).curve();
            layers.line(curve[0], curve[1], Palette.otherLine(i), Palette.other(i));
            legend.line(baselines.get(i).name(), Palette.otherLine(i), Palette.other(i));
        }
        double[][] curve = model.curve();
        layers.line(curve[0], curve[1], Palette.line(2.4f), Palette.BLUE);
        legend.line("best possible", Palette.dashed(1.4f, 1, 3), Palette.INK)
                .line("random", Palette.dashed(1.4f, 6, 4), Palette.INK)
                .box("95 % of random draws", Palette.faded(Palette.GREY, 50));
    }

    private void mark(Layers layers, Enrichment top1, Enrichment top10) {
        PointRenderer points = new PointRenderer(Mark.CIRCLE, 4.5, Palette.BLUE);
        layers.points(new double[] {tested(top1), tested(top10)}, new double[] {found(top1), found(top10)}, points);
        legend.mark(
                "best 1 % and 10 %: " + Words.number(top1.factor()) + " and " + Words.number(top10.factor())
                        + " times random",
                points.legendShape(),
                Palette.BLUE);
    }

    private static double tested(Enrichment enrichment) {
        return (double) enrichment.precision().n() / enrichment.pool();
    }

    private static double found(Enrichment enrichment) {
        return (double) enrichment.precision().hits() / enrichment.hits();
    }

    private static String factor(Enrichment enrichment) {
        return Words.number(enrichment.factor()) + " (" + Words.number(enrichment.low95()) + " to "
                + Words.number(enrichment.high95()) + ")";
    }

    private FigureTable table() {
        List<Ranking> all = new ArrayList<>(List.of(model));
        all.addAll(baselines);
        List<String> columns = new ArrayList<>(List.of("tested"));
        all.forEach(ranking -> columns.add(ranking.name() + ", found"));
        List<List<String>> rows = new ArrayList<>();
        for (double share : TABLE) {
            List<String> row = new ArrayList<>(List.of(Words.percent(share)));
            all.forEach(ranking -> row.add(Words.percent(ranking.foundAt(share))));
            rows.add(row);
        }
        return new FigureTable(columns, rows);
    }
}
