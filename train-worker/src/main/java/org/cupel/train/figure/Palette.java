package org.cupel.train.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/** Colours that people with any colour vision tell apart (Okabe and Ito 2008), fonts and lines. */
final class Palette {

    /** Of text and axes; a reader's colour takes its place in SVG. */
    static final Color INK = new Color(0x22262a);

    static final Color GRID = new Color(0x22, 0x26, 0x2a, 36);
    static final Color FAINT = new Color(0x22, 0x26, 0x2a, 150);
    static final Color BLUE = new Color(0x0072b2);
    static final Color ORANGE = new Color(0xe69f00);
    static final Color GREEN = new Color(0x009e73);
    static final Color VERMILION = new Color(0xd55e00);
    static final Color GREY = new Color(0x9a9a9a);

    private static final Color[] OTHERS = {
        VERMILION, GREEN, new Color(0xcc79a7), ORANGE, new Color(0x56b4e9), new Color(0x9a9a9a)
    };
    private static final float[][] DASHES = {{7, 4}, {2, 3}, {9, 3, 2, 3}, {4, 2}, {1, 2}, {12, 4}};
    private static final Color[] DENSITY = {
        new Color(0x46327e),
        new Color(0x365c8d),
        new Color(0x277f8e),
        new Color(0x1fa187),
        new Color(0x4ac16d),
        new Color(0xa0da39),
        new Color(0xe6c11f)
    };

    private Palette() {}

    static Font font(int style, float size) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
    }

    /** Of what stands beside the model. */
    static Color other(int index) {
        return OTHERS[index % OTHERS.length];
    }

    static Stroke otherLine(int index) {
        return dashed(1.6f, DASHES[index % DASHES.length]);
    }

    /** Of the members of an ensemble. */
    static Color member(int index) {
        return index == 0 ? BLUE : other(index - 1);
    }

    static Stroke memberLine(int index) {
        return index == 0 ? line(1.6f) : otherLine(index - 1);
    }

    static Color density(int level, int levels) {
        return DENSITY[levels < 2 ? 2 : level * (DENSITY.length - 1) / (levels - 1)];
    }

    static Stroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static Stroke dashed(float width, float... dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    static Color faded(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
