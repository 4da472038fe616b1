package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.CrystalException;

/** Cuts extended XYZ into frames. After a frame that is broken it looks for the next line that holds only a count. */
final class ExtXyzSource {

    private static final int MOST_ATOMS = 1_000_000;
    private static final int MOST_DIGITS = 18;

    /**
     * @param lineNumber of the count of atoms, from 1
     * @param comment the second line
     * @param atoms one line each
     * @param problem why the frame is incomplete, or null
     */
    record Frame(int lineNumber, String comment, List<String> atoms, CrystalException problem) {}

    private final BoundedLines lines;
    private String pushedBack;
    private int lineNumber;

    ExtXyzSource(InputStream in) {
        this.lines = new BoundedLines(in);
    }

    /** Null after the last frame. */
    Frame next() throws IOException {
        String count = line();
        while (count != null && count.isBlank()) {
            count = line();
        }
        if (count == null) {
            return null;
        }
        int start = lineNumber;
        if (!isCount(count)) {
            skipToCount();
            return broken(
                    start,
                    count,
                    "Line " + start + " has \"" + shown(count)
                            + "\" where the count of atoms belongs. Begin each frame with its count.");
        }
        long atoms = Long.parseLong(count.strip());
        if (atoms == 0 || atoms > MOST_ATOMS) {
            skipToCount();
            return broken(
                    start, count, "Line " + start + " announces " + atoms + " atoms. Give 1 to " + MOST_ATOMS + ".");
        }
        return frame(start, (int) atoms);
    }

    private Frame frame(int start, int atoms) throws IOException {
        String comment = line();
        List<String> rows = new ArrayList<>();
        while (rows.size() < atoms) {
            String row = line();
            boolean early = row == null || isCount(row);
            if (early || row.isBlank()) {
                pushedBack = row;
                lineNumber -= row == null ? 0 : 1;
                return broken(
                        start,
                        comment == null ? "" : comment,
                        "The frame at line " + start + " has " + rows.size() + " atoms of " + atoms
                                + ". Complete it, or correct the count.");
            }
            rows.add(row);
        }
        return new Frame(start, comment, rows, null);
    }

    private static Frame broken(int start, String text, String why) {
        return new Frame(start, text, List.of(), new CrystalException(why));
    }

    private void skipToCount() throws IOException {
        String line = line();
        while (line != null && !isCount(line)) {
            line = line();
        }
        pushedBack = line;
        lineNumber -= line == null ? 0 : 1;
    }

    /** Asked of every line, so without a regular expression. */
    private static boolean isCount(String line) {
        String text = line.strip();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    private static String shown(String line) {
        String text = line.strip();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private String line() throws IOException {
        String line = pushedBack == null ? lines.next() : pushedBack;
        pushedBack = null;
        lineNumber += line == null ? 0 : 1;
        return line;
    }
}
