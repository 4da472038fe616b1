package org.cupel.surrogate.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.crystal.Element;
import org.cupel.crystal.UnknownElementException;

/**
 * Reads goals by descent.
 *
 * <pre>
 * goal       = part { ["and" | "," | ";"] part }      (left out only before "top")
 * part       = ("minimise" | "maximise") name | "top" number ["%"] | any
 * any        = all { "or" all }
 * all        = one { "and" one }
 * one        = "(" any ")" | ("no" | "without" | "with" | "only") element { "," element } | ["not"] trait | name comparison
 * comparison = "between" number "and" number | ("<=" | "&lt;" | ">=" | "&gt;" | "=") number
 * </pre>
 *
 * A name that is a {@link Measure} means the composition, unless it is quoted.
 */
final class GoalParser {

    private static final String HOW =
            " Write for example: minimise last, top 1%; or: heat <= 0.2 and gap between 1.5" + " and 3 and no Pb.";

    private final String text;
    private final List<Token> tokens;
    private final List<Condition> conditions = new ArrayList<>();
    private int at;
    private String minimised;
    private boolean maximise;
    private Target target;

    GoalParser(String text) {
        this.text = text;
        tokens = Token.of(text);
    }

    Goal parse() {
        if (next().kind() == Token.Kind.END) {
            throw new GoalException("The goal is empty." + HOW);
        }
        part();
        while (next().kind() != Token.Kind.END) {
            if (!next().is("top") && !take("and") && !take(",") && !take(";")) {
                throw expected("\"and\", \",\" or the end");
            }
            part();
        }
        if (minimised == null && target != null) {
            throw new GoalException("The goal \"" + text + "\" says \"top\" without what is best." + HOW);
        }
        Objective objective =
                minimised == null ? null : new Objective(minimised, maximise, target == null ? Target.BEST : target);
        return new Goal(text, objective, new Condition.AllOf(conditions));
    }

    private void part() {
        if (next().is("top")) {
            top();
        } else if (isObjective(next()) && after().kind() != Token.Kind.SIGN) {
            objective();
        } else {
            conditions.add(any());
        }
    }

    private void objective() {
        if (minimised != null) {
            throw new GoalException("The goal \"" + text + "\" optimises both " + minimised + " and " + after().text()
                    + ". Optimise one property and bound the others.");
        }
        maximise = next().text().toLowerCase(java.util.Locale.ROOT).startsWith("max");
        at++;
        minimised = name();
    }

    private void top() {
        if (target != null) {
            throw new GoalException("The goal \"" + text + "\" says \"top\" twice. Say it once.");
        }
        at++;
        double number = number();
        if (take("%") || take("percent")) {
            target = new Target.Percent(number);
        } else if (number == Math.rint(number) && number <= Integer.MAX_VALUE) {
            target = new Target.Count((int) number);
        } else {
            throw new GoalException("The goal asks for the top " + number + ". Write a whole number or a percentage.");
        }
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (take("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (next().is("and") && !isObjective(after()) && !after().is("top")) {
            at++;
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
    }

    private Condition one() {
        if (take("(")) {
            Condition inside = any();
            if (!take(")")) {
                throw expected("\")\"");
            }
            return inside;
        }
        if (next().kind() == Token.Kind.NAME && after().kind() == Token.Kind.NAME && isElementWord(next())) {
            return elements();
        }
        if (isTrait(next().is("not") ? after() : next(), at + (next().is("not") ? 2 : 1))) {
            boolean wanted = !take("not");
            return new Condition.Is(Trait.named(tokens.get(at++).text()).orElseThrow(), wanted);
        }
        if (next().is("not") && after().kind() == Token.Kind.NAME && !isComparison(after())) {
            at++;
            throw expected(
                    "one of " + Arrays.stream(Trait.values()).map(Trait::word).toList());
        }
        Optional<Measure> measure = next().kind() == Token.Kind.NAME ? Measure.named(next().text()) : Optional.empty();
        Condition.Within bounds = comparison(name());
        return measure.<Condition>map(known -> new Condition.Measured(known, bounds.low(), bounds.high()))
                .orElse(bounds);
    }

    /** A column may have the name of a trait: then it is compared. */
    private boolean isTrait(Token word, int following) {
        return word.kind() == Token.Kind.NAME
                && Trait.named(word.text()).isPresent()
                && !isComparison(tokens.get(Math.min(following, tokens.size() - 1)));
    }

    private Condition elements() {
        if (take("only")) {
            return only();
        }
        boolean required = take("with");
        if (!required) {
            at++;
        }
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(new Condition.Contains(element(), required));
        } while (nextIsAnotherElement() && take(","));
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
    }

    private Condition only() {
        Set<Element> allowed = EnumSet.noneOf(Element.class);
        do {
            allowed.add(element());
        } while (nextIsAnotherElement() && take(","));
        return new Condition.OnlyOf(allowed);
    }

    private boolean nextIsAnotherElement() {
        return next().is(",")
                && Element.find(after().text()).isPresent()
                && tokens.get(Math.min(at + 2, tokens.size() - 1)).kind() != Token.Kind.NUMBER
                && !isComparison(tokens.get(Math.min(at + 2, tokens.size() - 1)));
    }

    private Element element() {
        if (next().kind() != Token.Kind.NAME) {
            throw expected("the symbol of an element, such as Pb");
        }
        try {
            Element element = Element.ofSymbol(next().text());
            at++;
            return element;
        } catch (UnknownElementException unknown) {
            throw new GoalException("The goal \"" + text + "\" has \"" + next().text() + "\" at character "
                    + (next().start() + 1) + ", where the symbol of an element should be. " + unknown.getMessage());
        }
    }

    private Condition.Within comparison(String property) {
        if (take("between")) {
            double low = number();
            if (!take("and")) {
                throw expected("\"and\" and the larger bound");
            }
            return new Condition.Within(property, low, number());
        }
        if (take("<=") || take("≤")) {
            return new Condition.Within(property, Double.NEGATIVE_INFINITY, number());
        }
        if (take("<")) {
            return new Condition.Within(property, Double.NEGATIVE_INFINITY, Math.nextDown(number()));
        }
        if (take(">=") || take("≥")) {
            return new Condition.Within(property, number(), Double.POSITIVE_INFINITY);
        }
        if (take(">")) {
            return new Condition.Within(property, Math.nextUp(number()), Double.POSITIVE_INFINITY);
        }
        if (take("=") || take("==")) {
            double value = number();
            return new Condition.Within(property, value, value);
        }
        throw expected("a comparison of " + property + ", such as <= 0.2 or between 1 and 2");
    }

    private String name() {
        if (next().kind() != Token.Kind.NAME && next().kind() != Token.Kind.QUOTED) {
            throw expected("the name of a column");
        }
        return tokens.get(at++).text();
    }

    private double number() {
        if (next().kind() != Token.Kind.NUMBER) {
            throw expected("a number");
        }
        return Double.parseDouble(tokens.get(at++).text());
    }

    private boolean take(String word) {
        if (next().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token after() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    private static boolean isObjective(Token token) {
        return token.is("minimise") || token.is("minimize") || token.is("maximise") || token.is("maximize");
    }

    private static boolean isElementWord(Token token) {
        return token.is("no") || token.is("without") || token.is("with") || token.is("only");
    }

    private static boolean isComparison(Token token) {
        return token.kind() == Token.Kind.SIGN && !token.is(",") && !token.is(")") || token.is("between");
    }

    private GoalException expected(String what) {
        String found = next().kind() == Token.Kind.END ? "ends" : "has \"" + next().text() + "\"";
        return new GoalException("The goal \"" + text + "\" " + found + " at character " + (next().start() + 1)
                + ", where " + what + " should be." + HOW);
    }
}
