package org.cupel.train.figure;

/**
 * A drawn figure.
 *
 * @param name of its files, without an ending
 * @param title also shown in the figure
 * @param description what there is to see, for those who cannot see it
 * @param table the same in numbers
 * @param svg a whole SVG element that follows the reader's light or dark scheme; ids begin with the name
 * @param png on white, at twice the size
 */
public record Figure(String name, String title, String description, FigureTable table, String svg, byte[] png) {}
