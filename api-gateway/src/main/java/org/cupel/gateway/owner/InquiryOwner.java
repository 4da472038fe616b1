package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.identity.CommandActor;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Files that are answered in the background, by their owner. */
@ApplicationScoped
public class InquiryOwner {

    private final InquiryClient client;
    private final CommandActor actor;

    InquiryOwner(@RestClient InquiryClient client, CommandActor actor) {
        this.client = client;
        this.actor = actor;
    }

    /**
     * @param content passed on while it comes in
     * @throws ProblemException 400 without a key
     */
    public Response ask(String key, String name, String property, InputStream content) {
        AcquisitionOwner.requireKey(key, "The inquiry");
        return Forwarder.forward(Owner.PREDICTION, () -> client.ask(key, name, property, actor.or(null), content));
    }

    public Response forget(String inquiryId) {
        var id = Kind.INQUIRY.id(inquiryId);
        return Forwarder.forward(Owner.PREDICTION, () -> client.forget(id));
    }
}
