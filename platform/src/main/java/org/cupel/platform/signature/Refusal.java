package org.cupel.platform.signature;

import java.util.Locale;

/** Why a model is not to be trusted. */
public enum Refusal {
    /** There is no manifest. */
    NO_MANIFEST,
    /** There is no signature. */
    UNSIGNED,
    /** No key that is known here has signed. */
    UNKNOWN_KEY,
    /** A known key's signature does not fit, or the bytes are not those that they are stored as. */
    ALTERED,
    /** It cannot be read, though its signature may fit. */
    UNREADABLE,
    /** It speaks of another model than was asked for. */
    OTHER_MODEL,
    /** A file that the manifest should name, or names, is not there. */
    FILE_MISSING,
    /** A file is not the one that the manifest names. */
    FILE_ALTERED;

    /** Whether something is absent, which a lenient service does without, rather than wrong. */
    public boolean absence() {
        return this == NO_MANIFEST || this == UNSIGNED || this == UNKNOWN_KEY;
    }

    /** For data and logs, such as {@code unknown-key}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
