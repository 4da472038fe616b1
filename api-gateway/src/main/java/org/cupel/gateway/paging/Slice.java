package org.cupel.gateway.paging;

import java.util.List;
import java.util.Optional;

/** One page of rows and where the next one starts. */
public final class Slice<T> {

    private final List<T> items;
    private final Cursor next;

    /** @param next null when this is the last page */
    public Slice(List<T> items, Cursor next) {
        this.items = List.copyOf(items);
        this.next = next;
    }

    public List<T> items() {
        return items;
    }

    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }
}
