package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that results will name. Their bytes go straight to the object store. */
@Path("/api/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
public class AttachmentResource {

    private final AcquisitionOwner owner;

    AttachmentResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @POST
    @RolesAllowed(Roles.LAB)
    @Operation(
            operationId = "askForUpload",
            summary = "Ask where to put a file of a result",
            description =
                    "Answers with a signed address that takes these bytes and no others for a quarter of an hour, and with"
                            + " the attachment as a result names it. The same content is stored once. A file that no result names"
                            + " within a day is deleted.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewAttachment.class)))
    @APIResponse(
            responseCode = "201",
            description = "Put it there, then name it in a result.",
            content = @Content(schema = @Schema(implementation = UploadTicketSchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is there already: name it in a result.",
            content = @Content(schema = @Schema(implementation = UploadTicketSchema.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response ask(String body) {
        return owner.askForUpload(body);
    }
}
