package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.cupel.acquisition.attachment.AttachmentDesk;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of results, for the gateway: where they are fetched from. */
@Path("/internal/results/{id}/attachments/{index}")
@Blocking
public class ResultFileResource {

    private final AttachmentDesk desk;

    ResultFileResource(AttachmentDesk desk) {
        this.desk = desk;
    }

    @GET
    public RestResponse<Void> fetch(@PathParam("id") String id, @PathParam("index") int index) {
        return RestResponse.seeOther(desk.download(Ids.result(id), index));
    }
}
