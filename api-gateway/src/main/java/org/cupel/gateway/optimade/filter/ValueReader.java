package org.cupel.gateway.optimade.filter;

import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ConstantContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ValueContext;

/** Strings, numbers and truth values out of their tokens. */
final class ValueReader {

    private ValueReader() {}

    static Value value(ValueContext tree) {
        return tree.constant() == null ? new Value.Named(tree.property().getText()) : constant(tree.constant());
    }

    static Value constant(ConstantContext tree) {
        if (tree.STRING() != null) {
            return new Value.Text(text(tree.getText()));
        }
        return tree.NUMBER() == null ? new Value.Truth(tree.TRUE() != null) : number(tree.getText());
    }

    private static String text(String quoted) {
        var text = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            if (quoted.charAt(i) == '\\') {
                i++;
            }
            text.append(quoted.charAt(i));
        }
        if (text.indexOf("\0") >= 0) {
            throw OptimadeException.bad(
                    "filter", "A string holds the character U+0000, which no property can hold. Leave it out.");
        }
        return text.toString();
    }

    private static Value number(String text) {
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw OptimadeException.unsupported("The number " + Excerpt.of(text)
                    + " is beyond what is computed with here. Give one between -1.7e308 and 1.7e308.");
        }
        return new Value.Number(text, number);
    }
}
