package org.cupel.crystal.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.UnknownElementException;

/** Splits a selection into terms; a bare element symbol continues the list of the term before it. */
final class SelectionParser {

    private static final String TERMS =
            "elements=Li,Fe,O  only=Li,Co,O  exclude=Pb  tm-oxides  max-atoms=40  min-atoms=2";

    private final String expression;

    SelectionParser(String expression) {
        this.expression = expression;
    }

    List<Predicate<Crystal>> parse() {
        List<Predicate<Crystal>> terms = new ArrayList<>();
        for (List<String> words : grouped()) {
            terms.add(term(words.get(0), words.subList(1, words.size())));
        }
        return terms;
    }

    /** Each group is a key followed by its values. */
    private List<List<String>> grouped() {
        List<List<String>> groups = new ArrayList<>();
        for (String word : expression.strip().split("[,;]", -1)) {
            String text = word.strip();
            int equals = text.indexOf('=');
            if (text.isEmpty()) {
                throw unreadable("an empty term");
            } else if (equals >= 0) {
                groups.add(new ArrayList<>(List.of(
                        key(text.substring(0, equals)),
                        text.substring(equals + 1).strip())));
            } else if (isKeyword(text)) {
                groups.add(new ArrayList<>(List.of(key(text))));
            } else if (groups.isEmpty()
                    || !takesElements(groups.get(groups.size() - 1).get(0))) {
                throw unreadable("the unknown term \"" + text + "\"");
            } else {
                groups.get(groups.size() - 1).add(text);
            }
        }
        return groups;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isKeyword(String text) {
        return key(text).equals("tm-oxides");
    }

    private static boolean takesElements(String key) {
        return key.equals("elements") || key.equals("only") || key.equals("exclude");
    }

    private Predicate<Crystal> term(String key, List<String> values) {
        return switch (key) {
            case "elements" -> CrystalSelection.containsAll(elements(values));
            case "only" -> CrystalSelection.containsOnly(elements(values));
            case "exclude" -> CrystalSelection.containsNone(elements(values));
            case "tm-oxides" -> transitionMetalOxide(values);
            case "max-atoms" -> atMost(number(key, values));
            case "min-atoms" -> atLeast(number(key, values));
            default -> throw unreadable("the unknown term \"" + key + "\"");
        };
    }

    private Predicate<Crystal> transitionMetalOxide(List<String> values) {
        if (!values.isEmpty()) {
            throw unreadable("tm-oxides with the value \"" + values.get(0) + "\"");
        }
        return CrystalSelection.transitionMetalOxide();
    }

    private static Predicate<Crystal> atMost(int atoms) {
        return crystal -> crystal.atomCount() <= atoms;
    }

    private static Predicate<Crystal> atLeast(int atoms) {
        return crystal -> crystal.atomCount() >= atoms;
    }

    private List<Element> elements(List<String> symbols) {
        return symbols.stream().map(this::element).toList();
    }

    private Element element(String symbol) {
        try {
            return Element.ofSymbol(symbol);
        } catch (UnknownElementException unknown) {
            throw new CrystalException("In selection \"" + expression + "\": " + unknown.getMessage(), unknown);
        }
    }

    private int number(String key, List<String> values) {
        String text = values.get(0);
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw unreadable(key + "=\"" + text + "\", which is not a whole number above 0");
        }
        return Integer.parseInt(text);
    }

    private CrystalException unreadable(String why) {
        return new CrystalException("Selection \"" + expression + "\" has " + why + ". Use terms such as: " + TERMS);
    }
}
