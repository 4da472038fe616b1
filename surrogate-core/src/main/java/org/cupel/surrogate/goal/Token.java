package org.cupel.surrogate.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a goal.
 *
 * @param start where it begins in the text, from 0
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        NUMBER,
        NAME,
        QUOTED,
        SIGN,
        END
    }

    /** A name may hold hyphens, dots and brackets inside, as columns of tables do; others are written in quotes. */
    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<number>[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)(?![\\p{L}\\d_])"
            + "|(?<quoted>\"[^\"]*\"|`[^`]*`)"
            + "|(?<name>[\\p{L}_][\\p{L}\\d_]*(?:[-.:/][\\p{L}\\d_]+)*)"
            + "|(?<sign><=|>=|==|≤|≥|[<>=(),;%]))");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        String rest = text.stripTrailing();
        Matcher words = WORD.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!words.region(at, rest.length()).lookingAt()) {
                throw new GoalException(
                        "The goal \"" + text + "\" has \"" + rest.substring(at).strip()
                                + "\" where a name, a number or a comparison should be. Names with other signs go in double"
                                + " quotes.");
            }
            tokens.add(token(words));
            at = words.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private static Token token(Matcher words) {
        if (words.group("number") != null) {
            return new Token(Kind.NUMBER, words.group("number"), words.start("number"));
        }
        if (words.group("quoted") != null) {
            String quoted = words.group("quoted");
            return new Token(Kind.QUOTED, quoted.substring(1, quoted.length() - 1), words.start("quoted"));
        }
        if (words.group("name") != null) {
            return new Token(Kind.NAME, words.group("name"), words.start("name"));
        }
        return new Token(Kind.SIGN, words.group("sign"), words.start("sign"));
    }

    boolean is(String word) {
        return kind != Kind.QUOTED
                && kind != Kind.END
                && text.toLowerCase(Locale.ROOT).equals(word);
    }
}
