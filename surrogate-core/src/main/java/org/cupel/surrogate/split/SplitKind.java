package org.cupel.surrogate.split;

import java.util.Arrays;
import java.util.Locale;

/** What is held out, from the easiest question to the hardest. */
public enum SplitKind {
    /** Single materials: what a model is worth among near relatives of its training data. */
    RANDOM,
    /** Whole compositions, so that polymorphs never straddle. */
    COMPOSITION,
    /** Everything first published in or after a year: what the future asks. */
    YEAR,
    /** Clusters in feature space, each in turn: what an unseen family asks (leave one cluster out). */
    LOCO;

    /** The name on a command line, e.g. {@code loco}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static SplitKind named(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No split is called " + id + ". Try random, composition, year or loco."));
    }
}
