package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Batches of results to acquisition-service, which take longer than other requests. */
@Path("/internal/results")
@RegisterRestClient(configKey = "acquisition-batch")
public interface ResultBatchClient {

    /** @param actor null when the rows say it */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response json(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("actor") String actor,
            byte[] body);

    /** @param actor as of {@link #json} */
    @POST
    @Consumes("text/csv")
    Response csv(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("actor") String actor,
            byte[] body);
}
