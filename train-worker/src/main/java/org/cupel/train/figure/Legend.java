package org.cupel.train.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** Gathers what the legend says. */
final class Legend {

    private static final Shape LINE = new Line2D.Double(-12, 0, 12, 0);
    private static final Shape BOX = new Rectangle2D.Double(-5, -5, 10, 10);

    private final LegendItemCollection items = new LegendItemCollection();

    Legend line(String label, Stroke stroke, Color color) {
        return add(new LegendItem(label, null, null, null, LINE, stroke, color));
    }

    Legend box(String label, Color color) {
        return mark(label, BOX, color);
    }

    Legend mark(String label, Shape shape, Color color) {
        return add(new LegendItem(label, null, null, null, shape, color));
    }

    LegendItemCollection items() {
        return items;
    }

    private Legend add(LegendItem item) {
        item.setLabelPaint(Palette.INK);
        items.add(item);
        return this;
    }
}
