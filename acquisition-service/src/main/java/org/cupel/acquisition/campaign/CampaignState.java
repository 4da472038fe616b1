package org.cupel.acquisition.campaign;

import java.util.Locale;

/** Whether the loop goes on; stored and shown in lower case. */
public enum CampaignState {
    /** Being written; nothing happens before it is started. */
    DRAFT,
    RUNNING,
    PAUSED,
    FINISHED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CampaignState named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
