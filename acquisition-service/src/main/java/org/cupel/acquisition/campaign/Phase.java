package org.cupel.acquisition.campaign;

import java.util.Locale;

/** What the loop is doing; stored and shown in lower case. */
public enum Phase {
    IDLE,
    WAITING_FOR_LABELS,
    TRAINING,
    PREDICTING,
    RANKING,
    AWAITING_RESULTS,
    FAILED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Phase named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
