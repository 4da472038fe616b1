package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of predict-worker. */
@Path("/internal/predictions")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "predict")
public interface PredictionClient {

    @POST
    Response predict(String body);
}
