package org.cupel.gateway.optimade.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.optimade.config.OptimadeConfig;
import org.cupel.gateway.optimade.document.BareErrors;

/** Lets everybody read what is under /optimade, and nothing else, where the operator wants that. */
@ApplicationScoped
public class OpenReading implements SecurityIdentityAugmentor {

    private final OptimadeConfig config;

    OpenReading(OptimadeConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        boolean opened = config.open()
                && identity.isAnonymous()
                && request != null
                && BareErrors.concern(request.normalizedPath());
        return Uni.createFrom()
                .item(
                        opened
                                ? QuarkusSecurityIdentity.builder(identity)
                                        .addRole(Roles.VIEWER)
                                        .build()
                                : identity);
    }
}
