package org.cupel.gateway.rest;

import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.paging.Cursor;
import org.cupel.gateway.paging.Slice;

/** Where the next page is: the same request with another cursor, relative, so that it holds behind any proxy. */
final class PageLinks {

    private PageLinks() {}

    /** Null after the last page. */
    static String next(Slice<?> slice, UriInfo uri) {
        return slice.next().map(cursor -> next(cursor, uri)).orElse(null);
    }

    private static String next(Cursor cursor, UriInfo uri) {
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("offset")
                .replaceQueryParam("cursor", cursor.encode())
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
