package org.cupel.gateway.owner;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.identity.CommandActor;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Claims of candidates, by the owner of candidates. */
@ApplicationScoped
public class ClaimOwner {

    private final AcquisitionClient client;
    private final CommandActor actor;
    private final SecurityIdentity caller;

    ClaimOwner(@RestClient AcquisitionClient client, CommandActor actor, SecurityIdentity caller) {
        this.client = client;
        this.actor = actor;
        this.caller = caller;
    }

    public Response claim(String candidateId, String claimed) {
        var id = Kind.CANDIDATE.id(candidateId);
        var claim = new OwnerClaim(actor.or(claimed), false);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.claim(id, claim));
    }

    /** An admin releases what others have claimed. */
    public Response release(String candidateId, String claimed) {
        var id = Kind.CANDIDATE.id(candidateId);
        var claim = new OwnerClaim(actor.or(claimed), caller.hasRole(Roles.ADMIN));
        return Forwarder.forward(Owner.ACQUISITION, () -> client.release(id, claim));
    }
}
