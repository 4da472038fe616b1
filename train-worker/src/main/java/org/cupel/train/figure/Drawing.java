package org.cupel.train.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A chart before it becomes files.
 *
 * @param note shown under the title
 */
record Drawing(
        String name, String title, String note, String description, Plot plot, Legend legend, int width, int height) {

    private static final int PNG_SCALE = 2;

    static {
        // Nobody looks at a window; a display that is set but gone would fail instead.
        System.setProperty("java.awt.headless", "true");
        // Otherwise text on end becomes outlines in SVG, which nobody can search or hear.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /** @throws FigureException when fonts are missing */
    Figure figure(FigureTable table) {
        try {
            JFreeChart chart = chart();
            return new Figure(name, title, description, table, SvgDocument.of(this, chart), png(chart));
        } catch (IOException failed) {
            throw new FigureException("Figure '" + name + "' cannot be written: " + failed.getMessage(), failed);
        } catch (InternalError | LinkageError noFonts) {
            // What the JDK throws, the first time and later, where it finds no fonts.
            throw new FigureException(
                    "Figure '" + name + "' cannot be drawn: " + noFonts + ". Maybe install fontconfig and a font.",
                    noFonts);
        }
    }

    private JFreeChart chart() {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setTitle(text(title, Palette.font(Font.BOLD, 15), Palette.INK, 10));
        if (!note.isEmpty()) {
            chart.addSubtitle(text(note, Palette.font(Font.PLAIN, 12), Palette.INK, 2));
        }
        if (legend.items().getItemCount() > 0) {
            chart.addSubtitle(legendTitle());
        }
        return chart;
    }

    private static TextTitle text(String text, Font font, Color color, double top) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(color);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(top, 16, 2, 16);
        return title;
    }

    private LegendTitle legendTitle() {
        LegendTitle title = new LegendTitle(legend::items);
        title.setPosition(RectangleEdge.BOTTOM);
        title.setBackgroundPaint(null);
        title.setFrame(BlockBorder.NONE);
        title.setItemFont(Palette.font(Font.PLAIN, 12));
        title.setItemPaint(Palette.INK);
        title.setItemLabelPadding(new RectangleInsets(2, 3, 2, 12));
        title.setPadding(2, 12, 10, 12);
        return title;
    }

    Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }

    private byte[] png(JFreeChart chart) throws IOException {
        BufferedImage image = new BufferedImage(PNG_SCALE * width, PNG_SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(PNG_SCALE, PNG_SCALE);
        chart.draw(graphics, area());
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
