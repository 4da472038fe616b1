package org.cupel.train.figure;

import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Lays data over a plot, one kind after the other. */
final class Layers {

    private final XYPlot plot;
    private int next;

    Layers(XYPlot plot) {
        this.plot = plot;
    }

    Layers line(double[] x, double[] y, Stroke stroke, Color color) {
        return add(data(x, y), strokes(new XYLineAndShapeRenderer(true, false), stroke, color));
    }

    Layers points(double[] x, double[] y, PointRenderer points) {
        return add(data(x, y), points);
    }

    /** Bars from low to high at each point. */
    Layers whiskers(double[] x, double[] y, double[] low, double[] high, Color color) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(4);
        renderer.setErrorPaint(color);
        renderer.setErrorStroke(Palette.line(1.2f));
        renderer.setDefaultShapesVisible(false);
        renderer.setDefaultLinesVisible(false);
        return add(intervals(x, y, low, high), renderer);
    }

    Layers band(double[] x, double[] low, double[] high, Color color) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(0.2f);
        renderer.setSeriesFillPaint(0, color);
        return add(intervals(x, low, low, high), renderer);
    }

    Layers add(XYDataset data, XYItemRenderer renderer) {
        plot.setDataset(next, data);
        plot.setRenderer(next, renderer);
        next++;
        return this;
    }

    private static XYLineAndShapeRenderer strokes(XYLineAndShapeRenderer renderer, Stroke stroke, Color color) {
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, stroke);
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private static XYDataset data(double[] x, double[] y) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("", new double[][] {x, y});
        return data;
    }

    private static XYDataset intervals(double[] x, double[] y, double[] low, double[] high) {
        YIntervalSeries series = new YIntervalSeries("");
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], y[i], low[i], high[i]);
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }
}
