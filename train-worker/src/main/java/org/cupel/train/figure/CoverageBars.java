package org.cupel.train.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.cupel.surrogate.metric.Rate;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;

/** Bars with the exact interval of each share. */
final class CoverageBars extends BarRenderer {

    private static final long serialVersionUID = 1;
    private static final double CAP = 4;

    private final transient List<List<Rate>> rates;
    private final transient List<List<Paint>> paints;

    /**
     * @param rates [series][group]
     * @param paints [series][group]
     */
    CoverageBars(List<List<Rate>> rates, List<List<Paint>> paints) {
        this.rates = rates;
        this.paints = paints;
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(false);
        setItemMargin(0.08);
        setMaximumBarWidth(0.12);
        setDefaultItemLabelFont(Palette.font(Font.PLAIN, 11));
    }

    @Override
    public Paint getItemPaint(int series, int group) {
        return paints.get(series).get(group);
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis groups,
            ValueAxis values,
            CategoryDataset data,
            int series,
            int group,
            int pass) {
        super.drawItem(graphics, state, area, plot, groups, values, data, series, group, pass);
        Rate rate = rates.get(series).get(group);
        if (!rate.isDefined()) {
            return;
        }
        double middle = calculateBarW0(plot, plot.getOrientation(), area, groups, state, series, group)
                + state.getBarWidth() / 2;
        double low = values.valueToJava2D(rate.low95(), area, plot.getRangeAxisEdge());
        double high = values.valueToJava2D(rate.high95(), area, plot.getRangeAxisEdge());
        graphics.setPaint(Palette.INK);
        graphics.setStroke(Palette.line(1.3f));
        graphics.draw(new Line2D.Double(middle, low, middle, high));
        graphics.draw(new Line2D.Double(middle - CAP, low, middle + CAP, low));
        graphics.draw(new Line2D.Double(middle - CAP, high, middle + CAP, high));
    }
}
