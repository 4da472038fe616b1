package org.cupel.train.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Marks points, as few bytes each: a circle of SVG is a fifth of the path that it would otherwise become. */
final class PointRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1;

    /** What a point looks like. */
    enum Mark {
        CIRCLE,
        DIAMOND
    }

    private final Mark mark;
    private final double radius;
    private final Color color;

    PointRenderer(Mark mark, double radius, Color color) {
        this.mark = mark;
        this.radius = radius;
        this.color = color;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis across,
            ValueAxis up,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        double x = across.valueToJava2D(data.getXValue(series, item), area, plot.getDomainAxisEdge());
        double y = up.valueToJava2D(data.getYValue(series, item), area, plot.getRangeAxisEdge());
        graphics.setPaint(color);
        graphics.fill(shape(x, y));
    }

    Shape legendShape() {
        return shape(0, 0);
    }

    private Shape shape(double x, double y) {
        if (mark == Mark.CIRCLE) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        double reach = 1.3 * radius;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - reach);
        diamond.lineTo(x + reach, y);
        diamond.lineTo(x, y + reach);
        diamond.lineTo(x - reach, y);
        diamond.closePath();
        return diamond;
    }
}
