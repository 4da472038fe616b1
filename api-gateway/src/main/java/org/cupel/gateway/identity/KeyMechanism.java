package org.cupel.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.schema.access.KeyText;

/** Keys in {@code X-API-Key} or as bearer tokens. Without one, whoever asks is nobody, or a local admin where the door is open. */
@ApplicationScoped
public class KeyMechanism implements HttpAuthenticationMechanism {

    static final String HEADER = "X-API-Key";
    private static final String BEARER = "bearer ";
    private static final int UNAUTHORIZED = 401;

    /** Before that of tokens, which would take a key for a broken token. */
    private static final int FIRST = 2 * DEFAULT_PRIORITY;

    private final boolean open;
    private final boolean tokens;
    private final KeyRing ring;
    private final LookupLimit lookups;
    private final Refusals refusals;

    KeyMechanism(GatewayConfig config, DoorConfig door, KeyRing ring, LookupLimit lookups, Refusals refusals) {
        this.ring = ring;
        this.tokens = door.oidc().enabled();
        this.lookups = lookups;
        this.open = config.identity() == IdentityMode.OPEN;
        this.refusals = refusals;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> shown = shown(context);
        if (shown.isEmpty()) {
            return open
                    ? Uni.createFrom().item(Caller::localAdmin)
                    : Uni.createFrom().nullItem();
        }
        if (tokens
                && !shown.get().startsWith(KeyText.PREFIX)
                && context.request().getHeader(HEADER) == null) {
            return Uni.createFrom().nullItem();
        }
        return KeyText.parse(shown.get())
                .map(key -> check(key, context, providers))
                .orElseGet(() -> Uni.createFrom()
                        .failure(
                                new AuthenticationFailedException("What was shown is no key. Copy the whole key, from '"
                                        + KeyText.PREFIX + "' to its last digit.")));
    }

    private Uni<SecurityIdentity> check(KeyText key, RoutingContext context, IdentityProviderManager providers) {
        if (!ring.remembers(key) && !lookups.allows(context)) {
            var tooMany = new TooManyLookups();
            return Uni.createFrom().failure(new AuthenticationFailedException(tooMany.getMessage(), tooMany));
        }
        var request = HttpSecurityUtils.setRoutingContextAttribute(new KeyRequest(key), context);
        return providers
                .authenticate(request)
                .onFailure(UnavailableException.class)
                .transform(e -> new AuthenticationFailedException(e.getMessage(), e));
    }

    private static Optional<String> shown(RoutingContext context) {
        var headers = context.request().headers();
        String key = headers.get(HEADER);
        if (key != null) {
            return Optional.of(key);
        }
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? Optional.of(authorization.substring(BEARER.length())) : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, Refusals.HEADER, Refusals.CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        refusals.send(context, HttpSecurityUtils.getAuthenticationFailureFromEvent(context));
        return Uni.createFrom().item(true);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }
}
