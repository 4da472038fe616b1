package org.cupel.crystal.io;

import org.cupel.crystal.CrystalException;

/**
 * Splits CIF 1.1 into its words: tags, values bare, quoted or as text fields between lines that begin with a semicolon,
 * and the reserved words. Hall, Allen and Brown, Acta Cryst. A47, 655 (1991); doi:10.1107/S010876739101067X.
 */
final class CifWords {

    enum Kind {
        TAG,
        VALUE,
        /** {@code .} or {@code ?} without quotes. */
        UNKNOWN,
        LOOP,
        /** {@code data_}, {@code save_}, {@code global_} or {@code stop_}. */
        SECTION,
        END
    }

    private final String text;
    private int at;
    private String word = "";

    CifWords(String text) {
        this.text = text;
    }

    /** The word that {@link #next} came to: a value without its quotes, anything else as written. */
    String word() {
        return word;
    }

    Kind next() {
        skipSpaceAndComments();
        if (at >= text.length()) {
            return Kind.END;
        }
        char first = text.charAt(at);
        if (first == ';' && (at == 0 || isLineEnd(text.charAt(at - 1)))) {
            return textField();
        }
        return first == '\'' || first == '"' ? quoted(first) : bare(first);
    }

    private void skipSpaceAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                skipLine();
            } else if (c <= ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private Kind textField() {
        int end = text.indexOf("\n;", at);
        if (end < 0) {
            throw broken("a text field is not closed by a line that begins with a semicolon");
        }
        word = text.substring(at + 1, end);
        at = end + 2;
        return Kind.VALUE;
    }

    /** Ends at a quote before a blank: {@code 'a dog's life'} is one value. */
    private Kind quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            if (text.charAt(end) == quote && (end + 1 == text.length() || text.charAt(end + 1) <= ' ')) {
                word = text.substring(at + 1, end);
                at = end + 1;
                return Kind.VALUE;
            }
            end++;
        }
        throw broken("a quoted value is not closed on its line");
    }

    private Kind bare(char first) {
        int start = at;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        word = text.substring(start, at);
        if (first == '_') {
            return Kind.TAG;
        }
        if (word.length() == 1 && (first == '.' || first == '?')) {
            return Kind.UNKNOWN;
        }
        return reserved(first);
    }

    private Kind reserved(char first) {
        return switch (first) {
            case 'l', 'L' -> word.equalsIgnoreCase("loop_") ? Kind.LOOP : Kind.VALUE;
            case 'd', 'D' -> begins("data_") ? Kind.SECTION : Kind.VALUE;
            case 's', 'S' -> begins("save_") || word.equalsIgnoreCase("stop_") ? Kind.SECTION : Kind.VALUE;
            case 'g', 'G' -> word.equalsIgnoreCase("global_") ? Kind.SECTION : Kind.VALUE;
            default -> Kind.VALUE;
        };
    }

    private boolean begins(String prefix) {
        return word.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    CrystalException broken(String why) {
        int line = 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new CrystalException("Not a CIF: at line " + line + " of the data block " + why
                + ". Write it again with a program that checks CIF syntax.");
    }
}
