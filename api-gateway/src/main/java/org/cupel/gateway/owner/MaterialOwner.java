package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Materials, by their owner. */
@ApplicationScoped
public class MaterialOwner {

    private final MaterialClient client;

    MaterialOwner(@RestClient MaterialClient client) {
        this.client = client;
    }

    public Response provenance(String id) {
        return Forwarder.forward(Owner.INGEST, () -> client.about(id, "provenance"));
    }

    public Response crate(String id) {
        return Forwarder.forward(Owner.INGEST, () -> client.about(id, "ro-crate"));
    }
}
