package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of ingest-worker to sources. */
@Path("/internal/sources")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "ingest")
public interface SourceClient {

    @GET
    Response all();

    @GET
    @Path("/{name}")
    Response one(@PathParam("name") String name);

    @POST
    @Path("/{name}/runs")
    Response run(@PathParam("name") String name, String body);

    /** @param action {@code reparse}, {@code pause} or {@code resume} */
    @POST
    @Path("/{name}/{action}")
    Response act(@PathParam("name") String name, @PathParam("action") String action, String body);
}
