package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of train-worker, which owns models. */
@Path("/internal/training")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "train")
public interface TrainingClient {

    @POST
    @Path("/models/{id}/promotion")
    Response promote(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, String body);

    @POST
    @Path("/properties/{property}/rollback")
    Response rollBack(@PathParam("property") String property, @HeaderParam("Idempotency-Key") String key, String body);
}
