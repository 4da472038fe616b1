package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.cupel.gateway.identity.CommandActor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Uploads, by their owner. */
@ApplicationScoped
public class IngestOwner {

    private final IngestClient client;
    private final CommandActor actor;

    IngestOwner(@RestClient IngestClient client, CommandActor actor) {
        this.client = client;
        this.actor = actor;
    }

    /** @param content passed on while it comes in */
    public Response upload(
            String name, String source, String format, String select, String idempotencyKey, InputStream content) {
        return Forwarder.forward(
                Owner.INGEST, () -> client.upload(name, source, format, select, idempotencyKey, content));
    }

    public Response release(UUID runId, String body) {
        String signed = actor.in(body == null ? "{}" : body);
        return Forwarder.forward(Owner.INGEST, () -> client.release(runId, signed));
    }
}
