package org.cupel.gateway.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.cupel.gateway.candidate.CandidateFilter;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller asks for candidates. */
public class CandidateParameters {

    @QueryParam("state")
    @Parameter(
            description =
                    "ranked, flagged, in_validation, validated, rejected, on_hold or withdrawn; several by commas.",
            example = "ranked")
    String state;

    @QueryParam("decision")
    @Parameter(description = "KEEP, MAYBE or KILL; several by commas.", example = "KEEP,MAYBE")
    String decision;

    @QueryParam("elements")
    @Parameter(description = "Elements that must all be there.", example = "Li,Co")
    String elements;

    @QueryParam("excluded")
    @Parameter(description = "Elements of which none may be there.", example = "Pb,Co")
    String excluded;

    @QueryParam("formula")
    @Parameter(description = "A formula in any order.", example = "LiCoO2")
    String formula;

    @QueryParam("minScore")
    @Parameter(description = "Lowest score.", example = "-3.2")
    String minScore;

    @QueryParam("maxUncertainty")
    @Parameter(description = "Largest total uncertainty, in the unit of the campaign's property.", example = "0.05")
    String maxUncertainty;

    @QueryParam("sort")
    @DefaultValue("-score")
    @Parameter(description = "score, rank, q50, total, formula or updatedAt; a leading minus means descending.")
    String sort;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Rows of a page, 1 to 1000.")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "Opaque; part of 'next'.")
    String cursor;

    @QueryParam("offset")
    @DefaultValue("0")
    @Parameter(description = "Rows before the page, instead of a cursor: for a jump. Following 'next' is faster.")
    int offset;

    CandidateFilter filter() {
        return CandidateFilter.of(state, decision, elements, excluded, formula, minScore, maxUncertainty);
    }

    PageRequest page() {
        return PageRequest.of(limit, cursor, offset);
    }
}
