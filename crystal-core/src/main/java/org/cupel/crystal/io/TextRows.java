package org.cupel.crystal.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Rows as text, one after the other. */
final class TextRows {

    private TextRows() {}

    interface RowText {
        String of(MaterialRow row);
    }

    /** Writes {@code before}, the rows with {@code between} them, and {@code after}. */
    static void write(
            Stream<MaterialRow> rows, OutputStream out, RowText text, String before, String between, String after)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(before);
        boolean first = true;
        for (Iterator<MaterialRow> next = rows.iterator(); next.hasNext(); first = false) {
            writer.write(first ? "" : between);
            writer.write(text.of(next.next()));
        }
        writer.write(after);
        writer.flush();
    }

    /** All digits of {@code value}, without an exponent where that is short. */
    static String number(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 1e-12 || size > 1e12)
                ? Double.toString(value)
                : new BigDecimal(Double.toString(value)).toPlainString();
    }

    static String vector(double x, double y, double z) {
        return number(x) + " " + number(y) + " " + number(z);
    }
}
