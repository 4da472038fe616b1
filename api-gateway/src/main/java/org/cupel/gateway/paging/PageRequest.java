package org.cupel.gateway.paging;

import java.util.Optional;
import org.cupel.platform.problem.ProblemException;

/** Which page of a list: how many rows, from where. */
public final class PageRequest {

    public static final int MAX_LIMIT = 1000;

    private final int limit;
    private final String cursor;

    private PageRequest(int limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /**
     * @param cursor null for the first page
     * @throws ProblemException 400 when the limit is not between 1 and {@value #MAX_LIMIT}
     */
    public static PageRequest of(int limit, String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(
                    400,
                    "bad-limit",
                    "A page of " + limit + " rows cannot be asked for. Try a limit from 1 to " + MAX_LIMIT
                            + " and follow the 'next' links.");
        }
        return new PageRequest(limit, cursor == null || cursor.isBlank() ? null : cursor);
    }

    public int limit() {
        return limit;
    }

    /** The row after which the page starts; empty for the first page. */
    public Optional<Cursor> after(Order order) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, order));
    }

    /** The order that the cursor belongs to; empty for the first page. */
    public Optional<String> cursorOrder() {
        return Optional.ofNullable(cursor).map(Cursor::orderOf);
    }
}
