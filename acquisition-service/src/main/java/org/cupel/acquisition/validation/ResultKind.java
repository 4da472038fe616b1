package org.cupel.acquisition.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a value comes from. */
public enum ResultKind {
    EXPERIMENT,
    DFT,
    SURROGATE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResultKind> named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
