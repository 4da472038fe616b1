package org.cupel.gateway.optimade.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a list is asked for, for those who read the description; {@link QueryParameters} reads the request itself. */
public class ListParameters extends EntryParameters {

    @QueryParam("filter")
    @Parameter(
            description = "A filter of OPTIMADE 1.2.",
            example = "elements HAS ALL \"Li\",\"O\" AND nelements<=4 AND _cupel_decision=\"KEEP\"")
    String filter;

    @QueryParam("sort")
    @Parameter(description = "A sortable property; a leading minus means descending.", example = "-nsites")
    String sort;

    @QueryParam("page_limit")
    @Parameter(
            description = "Entries of a page; more than 500 is a 403.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    String pageLimit;

    @QueryParam("page_cursor")
    @Parameter(description = "Opaque; part of links.next.")
    String pageCursor;

    @QueryParam("page_offset")
    @Parameter(description = "Entries to skip.", schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    String pageOffset;

    @QueryParam("page_number")
    @Parameter(description = "Pages to skip, plus one.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    String pageNumber;
}
