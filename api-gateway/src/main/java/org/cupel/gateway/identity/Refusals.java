package org.cupel.gateway.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.failure.ProblemAnswer;
import org.cupel.gateway.failure.UnavailableException;

/** What somebody hears who is not let in. */
@ApplicationScoped
public class Refusals {

    static final String HEADER = "WWW-Authenticate";
    public static final String CHALLENGE = "Bearer realm=\"cupel\"";
    public static final String NOBODY =
            "This needs a key. Send one as X-API-Key or as a bearer token; an admin makes them with POST /api/v1/keys.";

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final GatewayConfig config;

    Refusals(GatewayConfig config) {
        this.config = config;
    }

    /** @param failure null when nothing was shown */
    void send(RoutingContext context, Throwable failure) {
        if (failure != null && failure.getCause() instanceof UnavailableException) {
            var seconds = Math.max(1, config.retryAfter().toSeconds());
            new ProblemAnswer(UNAVAILABLE, "unavailable", failure.getMessage())
                    .send(context, Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
            return;
        }
        if (failure != null && failure.getCause() instanceof TooManyLookups) {
            new ProblemAnswer(TOO_MANY, "too-many-keys", failure.getMessage())
                    .send(context, Map.of(HttpHeaders.RETRY_AFTER, "1"));
            return;
        }
        String detail = failure == null || failure.getMessage() == null ? NOBODY : failure.getMessage();
        String challenge = failure == null ? CHALLENGE : CHALLENGE + ", error=\"invalid_token\"";
        new ProblemAnswer(UNAUTHORIZED, failure == null ? "unauthorized" : "invalid-key", detail)
                .send(context, Map.of(HEADER, challenge));
    }
}
