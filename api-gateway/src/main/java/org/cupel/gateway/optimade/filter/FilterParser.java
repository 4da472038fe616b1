package org.cupel.gateway.optimade.filter;

import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.grammar.OptimadeFilterLexer;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser;

/**
 * Reads filters. What is too long, too deep or has too many parts is refused before the parser sees it, so that none can
 * exhaust the stack here or in the database.
 */
public final class FilterParser {

    /** Characters. */
    public static final int LONGEST = 16_384;
    /** Brackets within brackets. */
    public static final int DEEPEST = 40;
    /** Words, values and signs. */
    public static final int MOST_TOKENS = 4_000;

    private static final BaseErrorListener REFUSING = new BaseErrorListener() {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException e) {
            throw unreadable(symbol instanceof Token token ? token : null, message);
        }
    };

    private FilterParser() {}

    /** @throws OptimadeException 400 when it is no filter or a larger one than is read here */
    public static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw OptimadeException.bad(
                    "filter",
                    "The filter has " + text.length() + " characters, the most is " + LONGEST
                            + ". Split it into several requests.");
        }
        var lexer = new OptimadeFilterLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        requireModest(tokens.getTokens());
        var parser = new OptimadeFilterParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(REFUSING);
        return FilterReader.filter(parser.filter());
    }

    private static void requireModest(List<Token> tokens) {
        if (tokens.size() > MOST_TOKENS) {
            throw OptimadeException.bad(
                    "filter",
                    "The filter has " + tokens.size() + " words, values and signs, the most is " + MOST_TOKENS
                            + ". Split it into several requests.");
        }
        int depth = 0;
        for (Token token : tokens) {
            if (token.getText().equals("(") && ++depth > DEEPEST) {
                throw OptimadeException.bad(
                        "filter",
                        "More than " + DEEPEST + " brackets are open at character "
                                + (token.getCharPositionInLine() + 1) + ". Leave out those that change nothing.");
            }
            if (token.getText().equals(")")) {
                depth--;
            }
        }
    }

    private static OptimadeException unreadable(Token token, String message) {
        String where = token == null
                ? "The filter"
                : token.getType() == Token.EOF
                        ? "The filter ends too early: it"
                        : "At character " + (token.getStartIndex() + 1) + ", '" + Excerpt.of(token.getText())
                                + "', the filter";
        return OptimadeException.bad(
                "filter",
                where + " cannot be read (" + Excerpt.of(message)
                        + "). Try a filter such as elements HAS ALL \"Li\",\"O\" AND nelements<=4, with keywords in capitals,"
                        + " properties in small letters and strings in double quotes.");
    }
}
