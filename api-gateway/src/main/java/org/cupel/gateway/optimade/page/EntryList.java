package org.cupel.gateway.optimade.page;

import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.sql.Translation;

/**
 * What a request for a list asks for.
 *
 * @param tag of the filter's text
 * @param limit entries of a page
 * @param after the last entry of the page before, null for the first page
 * @param offset entries to skip, 0 with a cursor
 */
public record EntryList(
        EntryType type,
        Translation filter,
        String tag,
        Sorting sorting,
        int limit,
        PageCursor after,
        int offset,
        Fields fields) {

    public boolean unfiltered() {
        return filter == Translation.EVERYTHING;
    }
}
