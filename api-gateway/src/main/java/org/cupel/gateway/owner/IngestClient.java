package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of ingest-worker, which owns materials. */
@Path("/internal/ingestions")
@RegisterRestClient(configKey = "ingest")
public interface IngestClient {

    /** @param content sent as it is read, so memory stays flat */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response upload(
            @QueryParam("name") String name,
            @QueryParam("source") String source,
            @QueryParam("format") String format,
            @QueryParam("select") String select,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            InputStream content);

    @POST
    @Path("/{runId}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    Response release(@PathParam("runId") UUID runId, String body);
}
