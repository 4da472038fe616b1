package org.cupel.gateway.protection;

import java.util.Locale;

/**
 * An unsafe setting.
 *
 * @param finding what is set, and what to set instead
 */
record Unsafe(Risk risk, String finding) {

    /** As {@code cupel.gateway.accepted-risks} writes it. */
    String name() {
        return risk.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
