package org.cupel.train.promotion;

import java.util.Locale;

/** What moves a model through its life; stored and shown in lower case. */
public enum ModelAction {
    /** Its gates let it through. */
    ADMIT,
    /** A required gate stopped it. */
    REFUSE,
    /** It takes the title. */
    PROMOTE,
    /** It takes the title back in a roll-back. */
    RESTORE,
    /** Another model takes its place. */
    RETIRE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ModelAction named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
