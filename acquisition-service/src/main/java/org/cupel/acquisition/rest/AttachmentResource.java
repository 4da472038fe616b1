package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cupel.acquisition.attachment.AttachmentDesk;
import org.cupel.acquisition.attachment.UploadTicket;
import org.jboss.resteasy.reactive.RestResponse;

/** Files that results will name, for the gateway. The bytes go between people and S3. */
@Path("/internal/attachments")
@Blocking
public class AttachmentResource {

    private final AttachmentDesk desk;

    AttachmentResource(AttachmentDesk desk) {
        this.desk = desk;
    }

    @POST
    public RestResponse<UploadTicket> ask(AttachmentRequest request) {
        UploadTicket ticket = desk.ask(AttachmentRequest.toOrder(request));
        return RestResponse.status(ticket.stored() ? RestResponse.Status.OK : RestResponse.Status.CREATED, ticket);
    }
}
