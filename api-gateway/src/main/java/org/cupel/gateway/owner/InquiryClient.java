package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of predict-worker for files that are answered in the background. */
@Path("/internal/inquiries")
@RegisterRestClient(configKey = "inquiry")
public interface InquiryClient {

    /** @param content sent as it is read, so memory stays flat */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response ask(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("name") String name,
            @QueryParam("property") String property,
            @QueryParam("askedBy") String askedBy,
            InputStream content);

    @DELETE
    @Path("/{id}")
    Response forget(@PathParam("id") UUID id);
}
