package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.failure.Kind;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Titles of models, by their owner. */
@ApplicationScoped
public class TrainingOwner {

    private static final String NOTHING = "{}";

    private final TrainingClient client;

    TrainingOwner(@RestClient TrainingClient client) {
        this.client = client;
    }

    public Response promote(String modelId, String key, String body) {
        var id = Kind.MODEL.id(modelId);
        return Forwarder.forward(Owner.TRAINING, () -> client.promote(id, key, orNothing(body)));
    }

    public Response rollBack(String property, String key, String body) {
        return Forwarder.forward(Owner.TRAINING, () -> client.rollBack(property, key, orNothing(body)));
    }

    private static String orNothing(String body) {
        return body == null || body.isBlank() ? NOTHING : body;
    }
}
