package org.cupel.acquisition.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a value comes from, the most trustworthy first: a measurement, a first-principles calculation, a surrogate's relaxation. */
public enum ResultKind {
    EXPERIMENT,
    DFT,
    SURROGATE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may stand in for the other one, as the label of a material. */
    public boolean atLeast(ResultKind other) {
        return ordinal() <= other.ordinal();
    }

    public static Optional<ResultKind> named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
