package org.cupel.train.figure;

import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Axes and plots in one style. */
final class Axes {

    private static final RectangleInsets ROOM = new RectangleInsets(8, 4, 4, 28);

    private static final double END = 0.015;

    private Axes() {}

    static NumberAxis linear(String label, double low, double high) {
        NumberAxis axis = dressed(new NumberAxis(label));
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(low, high);
        return axis;
    }

    /** Nice steps, about so many. */
    static NumberAxis stepped(NumberAxis axis, int about) {
        double raw = axis.getRange().getLength() / about;
        double decade = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw > 5 * decade ? 10 * decade : raw > 2 * decade ? 5 * decade : 2 * decade;
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        axis.setTickUnit(new NumberTickUnit(step, number("0." + "0".repeat(decimals))));
        return axis;
    }

    /** From nothing to all, with room for marks on the ends. */
    static NumberAxis percent(String label) {
        NumberAxis axis = linear(label, -END, 1 + END);
        axis.setTickUnit(new NumberTickUnit(0.1, number("0 %")));
        return axis;
    }

    static CategoryAxis categories() {
        CategoryAxis axis = dressed(new CategoryAxis());
        axis.setMaximumCategoryLabelLines(2);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        return axis;
    }

    static XYPlot plot(NumberAxis across, NumberAxis up) {
        XYPlot plot = new XYPlot(null, across, up, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(Palette.line(1));
        plot.setRangeGridlineStroke(Palette.line(1));
        plot.setDomainZeroBaselineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(ROOM);
        plot.setNoDataMessage("no rows");
        return plot;
    }

    static CategoryPlot plot(CategoryAxis categories, NumberAxis values) {
        CategoryPlot plot = new CategoryPlot(null, categories, values, null);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Palette.line(1));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(ROOM);
        plot.setNoDataMessage("no rows");
        return plot;
    }

    private static DecimalFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static <A extends Axis> A dressed(A axis) {
        axis.setLabelFont(Palette.font(Font.PLAIN, 13));
        axis.setTickLabelFont(Palette.font(Font.PLAIN, 12));
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.FAINT);
        axis.setTickMarkPaint(Palette.FAINT);
        return axis;
    }
}
