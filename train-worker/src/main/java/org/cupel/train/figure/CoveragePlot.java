package org.cupel.train.figure;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cupel.surrogate.metric.Rate;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.DefaultCategoryDataset;

/** Coverage of each group, beside what is promised and the floor that no group may fall below. */
public final class CoveragePlot {

    private static final int SLANTED_FROM = 13;

    /** Without a place to break the line. */
    private static final String SIZE = "n\u00a0=\u00a0";

    private CoveragePlot() {}

    /** Groups of one model. */
    public record Groups(String model, List<GroupShare> shares) {

        Rate of(String group) {
            return shares.stream()
                    .filter(share -> share.group().equals(group))
                    .findFirst()
                    .map(GroupShare::coverage)
                    .orElse(Rate.of(0, 0));
        }
    }

    /**
     * @param baselines beside each group
     * @param nominal what is promised
     * @param floor that no group may fall below
     */
    public static Figure of(
            FigureSubject subject,
            Groups model,
            List<Groups> baselines,
            double nominal,
            double floor,
            List<String> facts) {
        List<Groups> all = new ArrayList<>(List.of(model));
        all.addAll(baselines);
        CategoryPlot plot = Axes.plot(Axes.categories(), Axes.percent("coverage"));
        if (model.shares().size() >= SLANTED_FROM) {
            plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_90);
            plot.getDomainAxis().setMaximumCategoryLabelLines(1);
        }
        plot.setDataset(data(all));
        plot.setRenderer(renderer(all, floor));
        line(plot, nominal, Palette.dashed(1.6f, 7, 4), Palette.INK);
        line(plot, floor, Palette.dashed(1.6f, 2, 3), Palette.VERMILION);
        String title = subject.title("coverage by family, " + subject.quantity(), n(model));
        return new Drawing(
                        subject.name("coverage"),
                        title,
                        String.join("; ", facts),
                        description(model, nominal, floor),
                        plot,
                        legend(all, nominal, floor),
                        Math.max(720, 200 + 64 * model.shares().size()),
                        560)
                .figure(table(all));
    }

    private static DefaultCategoryDataset data(List<Groups> all) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Groups groups : all) {
            for (GroupShare share : all.get(0).shares()) {
                Rate rate = groups.of(share.group());
                data.addValue(rate.isDefined() ? rate.value() : null, groups.model(), label(share));
            }
        }
        return data;
    }

    private static String label(GroupShare share) {
        return share.group() + " " + SIZE + Words.count(share.coverage().n());
    }

    private static CoverageBars renderer(List<Groups> all, double floor) {
        List<GroupShare> shares = all.get(0).shares();
        List<List<Rate>> rates = all.stream()
                .map(groups ->
                        shares.stream().map(share -> groups.of(share.group())).toList())
                .toList();
        List<List<Paint>> paints = new ArrayList<>();
        paints.add(shares.stream().map(share -> color(share, floor)).collect(Collectors.<Paint>toList()));
        for (int b = 1; b < all.size(); b++) {
            Paint grey = beside(b);
            paints.add(shares.stream().map(any -> grey).toList());
        }
        return new CoverageBars(rates, paints);
    }

    private static Color beside(int baseline) {
        return Palette.faded(Palette.GREY, Math.max(60, 170 - 60 * (baseline - 1)));
    }

    private static Color color(GroupShare share, double floor) {
        Color color = share.coverage().value() < floor ? Palette.VERMILION : Palette.BLUE;
        return share.decides() ? color : Palette.faded(color, 90);
    }

    private static void line(CategoryPlot plot, double at, Stroke stroke, Color color) {
        ValueMarker marker = new ValueMarker(at, color, stroke);
        marker.setAlpha(1);
        plot.addRangeMarker(marker, Layer.FOREGROUND);
    }

    private static Legend legend(List<Groups> all, double nominal, double floor) {
        Legend legend = new Legend().box(all.get(0).model(), Palette.BLUE);
        List<GroupShare> shares = all.get(0).shares();
        if (shares.stream().anyMatch(share -> share.coverage().value() < floor)) {
            legend.box("… below the floor", Palette.VERMILION);
        }
        if (shares.stream().anyMatch(share -> !share.decides())) {
            legend.box("… too few rows to judge", Palette.faded(Palette.BLUE, 90));
        }
        for (int b = 1; b < all.size(); b++) {
            legend.box(all.get(b).model(), beside(b));
        }
        return legend.line("promised, " + Words.percent(nominal), Palette.dashed(1.6f, 7, 4), Palette.INK)
                .line("floor, " + Words.percent(floor), Palette.dashed(1.6f, 2, 3), Palette.VERMILION);
    }

    private static int n(Groups model) {
        return model.shares().stream().mapToInt(share -> share.coverage().n()).sum();
    }

    private static String description(Groups model, double nominal, double floor) {
        long below = model.shares().stream()
                .filter(GroupShare::decides)
                .filter(share -> share.coverage().value() < floor)
                .count();
        return "Share of truths within their interval for each of "
                + model.shares().size()
                + " families, with 95 % intervals; " + Words.percent(nominal) + " is promised. " + below
                + " families with enough rows to judge lie below the floor of " + Words.percent(floor) + ".";
    }

    private static FigureTable table(List<Groups> all) {
        List<String> columns = new ArrayList<>(List.of("family", "n"));
        all.forEach(groups -> columns.add(groups.model()));
        List<List<String>> rows = new ArrayList<>();
        for (GroupShare share : all.get(0).shares()) {
            List<String> row = new ArrayList<>(List.of(
                    share.decides() ? share.group() : share.group() + " (too few to judge)",
                    Words.count(share.coverage().n())));
            all.forEach(groups -> row.add(Words.percent(groups.of(share.group()))));
            rows.add(row);
        }
        return new FigureTable(columns, rows);
    }
}
