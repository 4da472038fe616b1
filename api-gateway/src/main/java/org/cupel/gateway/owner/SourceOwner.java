package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sources, by their owner. */
@ApplicationScoped
public class SourceOwner {

    private static final String NOTHING = "{}";

    private final SourceClient client;

    SourceOwner(@RestClient SourceClient client) {
        this.client = client;
    }

    public Response all() {
        return Forwarder.forward(Owner.INGEST, client::all);
    }

    public Response one(String name) {
        return Forwarder.forward(Owner.INGEST, () -> client.one(name));
    }

    public Response run(String name, String body) {
        return Forwarder.forward(Owner.INGEST, () -> client.run(name, body == null || body.isBlank() ? NOTHING : body));
    }

    public Response reparse(String name) {
        return act(name, "reparse");
    }

    public Response pause(String name) {
        return act(name, "pause");
    }

    public Response resume(String name) {
        return act(name, "resume");
    }

    private Response act(String name, String action) {
        return Forwarder.forward(Owner.INGEST, () -> client.act(name, action, NOTHING));
    }
}
