package org.cupel.gateway.paging;

import java.util.Optional;
import org.cupel.platform.problem.ProblemException;

/** Which page of a list: how many rows, from where. */
public final class PageRequest {

    public static final int MAX_LIMIT = 1000;

    private final int limit;
    private final String cursor;
    private final int offset;

    private PageRequest(int limit, String cursor, int offset) {
        this.limit = limit;
        this.cursor = cursor;
        this.offset = offset;
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
        return new PageRequest(limit, cursor == null || cursor.isBlank() ? null : cursor, 0);
    }

    /**
     * A page that starts somewhere in the middle, for whoever jumps there.
     *
     * @param offset how many rows come before it; 0 with a cursor
     * @throws ProblemException 400 when it is negative or comes with a cursor, and as the other
     */
    public static PageRequest of(int limit, String cursor, int offset) {
        var request = of(limit, cursor);
        if (offset < 0 || offset > 0 && request.cursor != null) {
            throw new ProblemException(
                    400,
                    "bad-offset",
                    "offset=" + offset + (offset < 0 ? " is negative." : " and a cursor both say where a page starts.")
                            + " Try one of them: an offset from 0, or the cursor of a 'next' link.");
        }
        return new PageRequest(limit, request.cursor, offset);
    }

    /** How many rows come before the page. */
    public int offset() {
        return offset;
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
