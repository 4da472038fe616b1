package org.cupel.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.schema.access.KeyText;

/** Who shows a key is whom the key was made for. */
@ApplicationScoped
public class KeyIdentityProvider implements IdentityProvider<KeyRequest> {

    private final KeyRing ring;

    KeyIdentityProvider(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        if (ring.remembers(request.shown())) {
            return Uni.createFrom().item(() -> identity(request.shown()));
        }
        return context.runBlocking(() -> identity(request.shown()));
    }

    private SecurityIdentity identity(KeyText shown) {
        KeyCheck check = ring.check(shown);
        if (check.key() == null) {
            throw new AuthenticationFailedException(check.refusal());
        }
        return Caller.ofKey(check.key());
    }
}
