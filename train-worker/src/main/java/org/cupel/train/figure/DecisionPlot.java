package org.cupel.train.figure;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.DecisionQuality;
import org.cupel.surrogate.metric.Rate;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** What was decided, by what is true. */
public final class DecisionPlot {

    private static final double NARROWEST_LABELLED = 0.03;
    private static final double NARROWEST_COUNTED = 0.12;

    private DecisionPlot() {}

    /**
     * @param shares a bar each, in this order
     * @param quality of the decisions that the figure is about
     * @param stableBelow the line between the classes, in the property's unit
     */
    public static Figure of(
            FigureSubject subject, List<DecisionShares> shares, DecisionQuality quality, double stableBelow) {
        String facts = "KEEP precision " + precision(quality.keepPrecision(), "none kept") + "; KILL precision "
                + precision(quality.killPrecision(), "none killed") + "; stable is below " + stableBelow + " "
                + subject.unit();
        CategoryAxis classes = Axes.categories();
        classes.setMaximumCategoryLabelWidthRatio(0.4f);
        CategoryPlot plot = Axes.plot(classes, Axes.percent("share of the rows of this class"));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDataset(data(shares));
        plot.setRenderer(renderer(shares));
        Legend legend = new Legend();
        for (Decision decision : Decision.values()) {
            legend.box(decision.name(), color(decision));
        }
        String description = "Shares of KEEP, MAYBE and KILL among rows that are stable and among those that are not. "
                + facts + ".";
        return new Drawing(
                        subject.name("decisions"),
                        subject.title("decisions by what is true", quality.n()),
                        facts,
                        description,
                        plot,
                        legend,
                        820,
                        200 + 64 * shares.size())
                .figure(table(shares));
    }

    private static String precision(Rate rate, String otherwise) {
        return rate.isDefined() ? Words.percent(rate) : "– (" + otherwise + ")";
    }

    private static DefaultCategoryDataset data(List<DecisionShares> shares) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Decision decision : Decision.values()) {
            for (DecisionShares of : shares) {
                Rate rate = of.rate(decision);
                data.addValue(rate.isDefined() ? rate.value() : null, decision, label(of));
            }
        }
        return data;
    }

    private static String label(DecisionShares of) {
        return of.of() + " (n = " + Words.count(of.n()) + ")";
    }

    private static StackedBarRenderer renderer(List<DecisionShares> shares) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.2);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Palette.font(Font.BOLD, 11));
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        renderer.setDefaultItemLabelGenerator(new Labels(shares));
        for (Decision decision : Decision.values()) {
            renderer.setSeriesPaint(decision.ordinal(), color(decision));
            renderer.setSeriesItemLabelPaint(decision.ordinal(), decision == Decision.KILL ? Color.WHITE : Color.BLACK);
        }
        return renderer;
    }

    private static Color color(Decision decision) {
        return switch (decision) {
            case KEEP -> new Color(0x4fbf9f);
            case MAYBE -> new Color(0xd9d4c3);
            case KILL -> new Color(0xb34a00);
        };
    }

    private static FigureTable table(List<DecisionShares> shares) {
        List<List<String>> rows = new ArrayList<>();
        for (DecisionShares of : shares) {
            rows.add(List.of(
                    of.of(),
                    Words.count(of.n()),
                    Words.percent(of.rate(Decision.KEEP)),
                    Words.percent(of.rate(Decision.MAYBE)),
                    Words.percent(of.rate(Decision.KILL))));
        }
        return new FigureTable(List.of("rows", "n", "KEEP", "MAYBE", "KILL"), rows);
    }

    /** Share and count, where the bar is wide enough for them. */
    private static final class Labels extends StandardCategoryItemLabelGenerator {

        private static final long serialVersionUID = 1;

        private final transient List<DecisionShares> shares;

        private Labels(List<DecisionShares> shares) {
            this.shares = shares;
        }

        @Override
        public String generateLabel(CategoryDataset data, int decision, int bar) {
            Rate rate = shares.get(bar).rate(Decision.values()[decision]);
            if (!rate.isDefined() || rate.value() < NARROWEST_LABELLED) {
                return null;
            }
            String share = String.format(Locale.ROOT, "%.0f %%", 100 * rate.value());
            return rate.value() < NARROWEST_COUNTED ? share : share + " (" + Words.count(rate.hits()) + ")";
        }
    }
}
