package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.cupel.gateway.crate.CampaignCrate;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole campaign to take away. */
@Path("/api/v1/campaigns/{id}/ro-crate")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "campaigns")
public class CampaignCrateResource {

    private static final String ZIP = "application/zip";

    private final CampaignCrate crate;

    CampaignCrateResource(CampaignCrate crate) {
        this.crate = crate;
    }

    @GET
    @Operation(
            operationId = "takeCampaignAway",
            summary = "A campaign as an RO-Crate 1.1",
            description =
                    "A zip with the campaign, its rankings, results, notes and candidates as JSON, their structures as CIF, and"
                            + " ro-crate-metadata.json, which names sources with their licences and has size and SHA-256 of"
                            + " every file. A connection that ends early means that the file is not complete.")
    @APIResponse(
            responseCode = "200",
            description = "The zip.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response take(@PathParam("id") String id) {
        var campaign = crate.described(id);
        StreamingOutput zip = out -> crate.write(campaign, out);
        return Response.ok(zip, ZIP)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"campaign-" + campaign.campaign().id() + ".crate.zip\"")
                .build();
    }
}
