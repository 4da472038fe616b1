package org.cupel.gateway.audit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cupel.gateway.failure.ProblemAnswer;
import org.cupel.gateway.identity.Caller;
import org.cupel.gateway.protection.Arrival;
import org.cupel.gateway.protection.ClientAddress;

/** Sees every write and every refusal, and writes them down when they have been answered. */
@ApplicationScoped
public class Witness {

    /** Right after requests get their names, before anything refuses. */
    private static final int EARLY = 950;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 421, 429);
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[0-9a-f]{12}");
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_PATH = 1000;

    private final AuditQueue queue;
    private final ClientAddress address;

    Witness(AuditQueue queue, ClientAddress address) {
        this.queue = queue;
        this.address = address;
    }

    void build(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext context) {
        if (READS.contains(context.request().method())) {
            context.addEndHandler(end -> {
                if (REFUSALS.contains(context.response().getStatusCode())) {
                    queue.offer(entry(context));
                }
            });
            context.next();
        } else if (queue.takePlace()) {
            context.addEndHandler(end -> queue.fill(entry(context)));
            context.next();
        } else {
            new ProblemAnswer(
                            UNAVAILABLE,
                            "audit-full",
                            "Nothing is done that cannot be written down, and the audit log does not keep up. Repeat the"
                                    + " request in a moment.")
                    .send(context, Map.of(HttpHeaders.RETRY_AFTER, "5"));
        }
    }

    /** A write whose caller went away before the answer has the status 0: what became of it is not known here. */
    private AuditEntry entry(RoutingContext context) {
        var response = context.response();
        SecurityIdentity caller = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        boolean known = caller != null && !caller.isAnonymous();
        String path = context.request().path();
        return new AuditEntry(
                null,
                Instant.now(),
                Arrival.requestId(context),
                known ? caller.getPrincipal().getName() : null,
                known ? Caller.keyId(caller).orElse(null) : null,
                known ? caller.getRoles().stream().sorted().toList() : List.of(),
                context.request().method().name(),
                path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                target(path),
                response.headWritten() || response.ended() ? response.getStatusCode() : 0,
                address.of(context.request()));
    }

    /** The last id in the path. */
    private static String target(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> ID.matcher(part).matches())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
