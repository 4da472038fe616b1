package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Predictions of single structures, by their owner. */
@ApplicationScoped
public class PredictionOwner {

    private final PredictionClient client;

    PredictionOwner(@RestClient PredictionClient client) {
        this.client = client;
    }

    public Response predict(String body) {
        return Forwarder.forward(Owner.PREDICTION, () -> client.predict(body));
    }
}
