package org.cupel.train.promotion;

import java.util.Locale;

/** Where a model stands in its life; stored and shown in lower case. */
public enum ModelState {
    /** Its files are stored, its gates are not judged. */
    TRAINED,
    /** It failed a required gate and can never become champion. */
    REFUSED,
    /** It passed its gates and waits to be compared, or for a person. */
    CHALLENGER,
    /** Its predictions count. */
    CHAMPION,
    /** Another took its place; it can come back. */
    RETIRED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ModelState named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
