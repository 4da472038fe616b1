package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.candidate.CandidateCatalogue;
import org.cupel.gateway.candidate.HistoryEntry;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One candidate: what is known of it, and what a lab found. */
@Path("/api/v1/candidates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "candidates")
public class CandidateResource {

    private final CandidateCatalogue candidates;
    private final AcquisitionOwner owner;

    CandidateResource(CandidateCatalogue candidates, AcquisitionOwner owner) {
        this.candidates = candidates;
        this.owner = owner;
    }

    @GET
    @Operation(operationId = "getCandidate", summary = "Get a candidate")
    @APIResponse(responseCode = "200", description = "The candidate.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Candidate get(@PathParam("id") String id) {
        return candidates.existing(id);
    }

    @GET
    @Path("/history")
    @Operation(operationId = "getCandidateHistory", summary = "List a candidate's moves, oldest first")
    @APIResponse(responseCode = "200", description = "All moves.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<HistoryEntry> history(@PathParam("id") String id) {
        return candidates.history(id);
    }

    @GET
    @Path("/structure")
    @Operation(
            operationId = "getCandidateStructure",
            summary = "Get a candidate's crystal structure",
            description = "Canonical JSON: lattice vectors in Å as rows, species, fractional coordinates.")
    @APIResponse(
            responseCode = "200",
            description = "The structure.",
            content = @Content(schema = @Schema(implementation = StructureSchema.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response structure(@PathParam("id") String id) {
        return Response.ok(candidates.structure(id), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/results")
    @Operation(
            operationId = "listCandidateResults",
            summary = "List a candidate's results, newest first",
            description = "All are kept; the label is the one of highest fidelity.")
    @APIResponse(responseCode = "200", description = "All results.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<ValidationResult> results(@PathParam("id") String id) {
        return candidates.results(id);
    }

    @POST
    @Path("/results")
    @RolesAllowed(Roles.LAB)
    @Operation(
            operationId = "postResult",
            summary = "Report a validation result",
            description =
                    "Once per Idempotency-Key: repeated, it answers 200 with the result stored before. A synthesis that"
                            + " failed is a result too: outcome and reason instead of value and unit; the candidate is rejected.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewResult.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ValidationResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before.",
            content = @Content(schema = @Schema(implementation = ValidationResult.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response result(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "The caller's own key of this result.",
                            example = "lab-7-42")
                    String key,
            String body) {
        return owner.result(id, key, body);
    }
}
