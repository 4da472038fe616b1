package org.cupel.platform.problem;

import java.sql.SQLException;
import java.util.Set;

/** PostgreSQL stores every text but one: U+0000, which a request may hold anywhere. */
final class UnwritableText {

    static final String ADVICE =
            "A text of the request holds the character U+0000, or one that is no Unicode, and cannot be stored. Leave it out.";

    // character_not_in_repertoire, and untranslatable_character of jsonb.
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private UnwritableText() {}

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
