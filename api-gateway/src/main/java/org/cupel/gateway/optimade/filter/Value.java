package org.cupel.gateway.optimade.filter;

/** What stands on the other side of a comparison. */
public sealed interface Value {

    /** Unescaped; a string or a time, as the property decides. */
    record Text(String text) implements Value {}

    /** @param text as written */
    record Number(String text, double number) implements Value {}

    record Truth(boolean truth) implements Value {}

    /** Another property: parts between dots. */
    record Named(String name) implements Value {}

    /** How an error shows it. */
    default String shown() {
        if (this instanceof Text text) {
            return "the string \"" + Excerpt.of(text.text()) + "\"";
        }
        if (this instanceof Number number) {
            return "the number " + Excerpt.of(number.text());
        }
        return this instanceof Named named ? "the property " + Excerpt.of(named.name()) : "a truth value";
    }
}
