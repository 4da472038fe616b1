package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.identity.CommandActor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Titles of models, by their owner. */
@ApplicationScoped
public class TrainingOwner {

    private static final String NOTHING = "{}";

    private final TrainingClient client;
    private final CommandActor actor;

    TrainingOwner(@RestClient TrainingClient client, CommandActor actor) {
        this.client = client;
        this.actor = actor;
    }

    public Response promote(String modelId, String key, String body) {
        var id = Kind.MODEL.id(modelId);
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.TRAINING, () -> client.promote(id, key, signed));
    }

    public Response rollBack(String property, String key, String body) {
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.TRAINING, () -> client.rollBack(property, key, signed));
    }

    private static String orNothing(String body) {
        return body == null || body.isBlank() ? NOTHING : body;
    }
}
