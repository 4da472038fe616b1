package org.cupel.gateway.owner;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of ingest-worker to materials. */
@Path("/internal/materials")
@RegisterRestClient(configKey = "ingest")
public interface MaterialClient {

    /** @param form {@code provenance} or {@code ro-crate} */
    @GET
    @Path("/{id}/{form}")
    Response about(@PathParam("id") String id, @PathParam("form") String form);
}
