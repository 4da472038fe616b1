package org.cupel.gateway.optimade.property;

import java.util.Locale;

/** The types of OPTIMADE, and their names in JSON Schema. */
public enum PropertyType {
    STRING("string"),
    INTEGER("integer"),
    FLOAT("number"),
    TIMESTAMP("string"),
    LIST("array");

    private final String json;

    PropertyType(String json) {
        this.json = json;
    }

    public String optimade() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String json() {
        return json;
    }

    public boolean numeric() {
        return this == INTEGER || this == FLOAT;
    }
}
