package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.audit.AuditEntry;
import org.cupel.gateway.audit.AuditFilter;
import org.cupel.gateway.audit.AuditLog;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, and who was refused. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "keys")
public class AuditResource {

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "List writes and refusals, newest first",
            description = "Written down within a second of the answer.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<AuditEntry> list(
            @QueryParam("caller") @Parameter(description = "Of this name.") String caller,
            @QueryParam("keyId") @Parameter(description = "With this key.") String keyId,
            @QueryParam("target") @Parameter(description = "About what has this id.") String target,
            @QueryParam("status") @Parameter(description = "Answered so.") Integer status,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        var filter = new AuditFilter(caller, keyId, target, status);
        return Page.of(log.page(filter, PageRequest.of(limit, cursor)), uri);
    }
}
