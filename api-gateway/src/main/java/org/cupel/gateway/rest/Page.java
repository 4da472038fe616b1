package org.cupel.gateway.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cupel.gateway.paging.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next null on the last page
 */
@Schema(description = "One page of a list.")
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Link to the next page, null on the last.")
        String next) {

    static <T> Page<T> of(Slice<T> slice, UriInfo uri) {
        return new Page<>(slice.items(), PageLinks.next(slice, uri));
    }
}
