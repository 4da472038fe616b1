package org.cupel.crystal.symmetry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.CrystalException;

/** Symmetry operations as text: {@code -x+1/2, y, x-z}. */
final class OperationText {

    private static final Pattern TERM = Pattern.compile("([+-])(?:(\\d*\\.?\\d+|\\d+\\.)(?:/(\\d+))?)?\\*?([xyz])?");
    private static final int[] DENOMINATORS = {1, 2, 3, 4, 6, 8, 12, 24};
    private static final double FRACTION_TOLERANCE = 1e-9;

    private OperationText() {}

    static SymmetryOperation parse(String operation) {
        String[] parts =
                operation.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",", -1);
        if (parts.length != 3) {
            throw unreadable(operation);
        }
        int[] rotation = new int[9];
        double[] translation = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] row = row(parts[i], operation);
            for (int j = 0; j < 3; j++) {
                rotation[3 * i + j] = whole(row[j], operation);
            }
            translation[i] = row[3];
        }
        return new SymmetryOperation(rotation, translation);
    }

    /** Factors of x, y, z, then the shift. */
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

    private static int whole(double factor, String operation) {
        if (factor != Math.rint(factor) || Math.abs(factor) > 100) {
            throw unreadable(operation);
        }
        return (int) factor;
    }

    private static CrystalException unreadable(String operation) {
        return new CrystalException(
                "Symmetry operation \"" + operation + "\" cannot be read. Write it like -x+1/2, y, z-x.");
    }

    static String write(int[] rotation, double[] translation) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            StringBuilder part = new StringBuilder();
            for (int j = 0; j < 3; j++) {
                part.append(factor(rotation[3 * i + j], "xyz".charAt(j)));
            }
            part.append(shift(translation[i]));
            String plain = part.isEmpty() ? "0" : part.toString();
            text.append(i == 0 ? "" : ",").append(plain.startsWith("+") ? plain.substring(1) : plain);
        }
        return text.toString();
    }

    private static String factor(int factor, char axis) {
        if (factor == 0) {
            return "";
        }
        String sign = factor > 0 ? "+" : "-";
        return sign + (Math.abs(factor) == 1 ? "" : Math.abs(factor) + "*") + axis;
    }

    private static String shift(double shift) {
        for (int denominator : DENOMINATORS) {
            double numerator = shift * denominator;
            if (Math.abs(numerator - Math.rint(numerator)) < FRACTION_TOLERANCE) {
                long whole = (long) Math.rint(numerator) % denominator;
                return whole == 0 ? "" : "+" + whole + "/" + denominator;
            }
        }
        return "+" + String.format(Locale.ROOT, "%.12f", shift);
    }
}
