package org.cupel.predict.inquiry;

import java.util.Locale;

/** How far an inquiry is. */
public enum InquiryState {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED;

    public boolean ended() {
        return this == FINISHED || this == FAILED;
    }

    /** As it is stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static InquiryState named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
