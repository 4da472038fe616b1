package org.cupel.crystal.io;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.CrystalException;

/** A symmetry operation written like {@code -x+1/2, y, x-z}: a linear map and a shift of fractional coordinates. */
final class SymmetryOperation {

    private static final Pattern TERM = Pattern.compile("([+-])(?:(\\d*\\.?\\d+|\\d+\\.)(?:/(\\d+))?)?\\*?([xyz])?");

    static final SymmetryOperation IDENTITY = parse("x,y,z");

    /** [3][4], a row per coordinate: factors of x, y, z, then the shift. */
    private final double[][] rows;

    private SymmetryOperation(double[][] rows) {
        this.rows = rows;
    }

    static SymmetryOperation parse(String operation) {
        String[] parts =
                operation.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",", -1);
        if (parts.length != 3) {
            throw unreadable(operation);
        }
        return new SymmetryOperation(
                new double[][] {row(parts[0], operation), row(parts[1], operation), row(parts[2], operation)});
    }

    private static double[] row(String part, String operation) {
        String signed = part.startsWith("+") || part.startsWith("-") ? part : "+" + part;
        Matcher term = TERM.matcher(signed);
        double[] row = new double[4];
        int end = 0;
        while (end < signed.length() && term.find(end) && term.start() == end && term.end() > end + 1) {
            row[term.group(4) == null ? 3 : term.group(4).charAt(0) - 'x'] += value(term);
            end = term.end();
        }
        if (end < signed.length() || signed.length() < 2) {
            throw unreadable(operation);
        }
        return row;
    }

    private static double value(Matcher term) {
        double magnitude = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
        double divisor = term.group(3) == null ? 1 : Double.parseDouble(term.group(3));
        return (term.group(1).equals("-") ? -1 : 1) * magnitude / divisor;
    }

    private static CrystalException unreadable(String operation) {
        return new CrystalException(
                "Symmetry operation \"" + operation + "\" cannot be read. Write it like -x+1/2, y, z-x.");
    }

    /** The image of {@code position} [3] within the cell, each coordinate in 0..1. */
    double[] apply(double[] position) {
        double[] image = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] row = rows[i];
            double value = row[0] * position[0] + row[1] * position[1] + row[2] * position[2] + row[3];
            image[i] = value - Math.floor(value);
        }
        return image;
    }
}
