package org.cupel.acquisition.drift;

import java.util.Locale;

/** What a comparison follows; stored and shown in lower case. */
public enum Occasion {
    /** A pool was predicted. */
    POOL,
    /** Enough new results came in. */
    RESULTS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Occasion named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
