package org.cupel.gateway.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.failure.ProblemAnswer;
import org.cupel.gateway.identity.Caller;

/**
 * How fast one caller may ask: a bucket of tokens per key, or per address of those who show none. Each instance counts for
 * itself. Answers say what is left, in the fields of the IETF's draft on RateLimit header fields.
 */
@ApplicationScoped
public class Pace {

    private static final String HEALTH = "/q/health";
    private static final int TOO_MANY = 429;
    private static final long MOST = 100_000;

    private final Cache<String, Bucket> buckets;
    private final DoorConfig.Limits limits;
    private final ClientAddress address;
    private final String policy;

    Pace(DoorConfig config, ClientAddress address) {
        this.limits = config.limits();
        this.address = address;
        int perSecond = Math.max(1, limits.requestsPerSecond());
        long fullAfter = Math.max(1, (limits.burst() + perSecond - 1) / perSecond);
        this.policy = "\"default\";q=" + limits.burst() + ";w=" + fullAfter;
        // A bucket that is full again is as good as a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofSeconds(2 * fullAfter))
                .build();
    }

    void keep(RoutingContext context) {
        Optional<String> who =
                limits.requestsPerSecond() <= 0 || context.request().path().startsWith(HEALTH)
                        ? Optional.empty()
                        : who(context);
        if (who.isEmpty()) {
            context.next();
            return;
        }
        ConsumptionProbe probe = buckets.get(who.get(), any -> bucket()).tryConsumeAndReturnRemaining(1);
        long wait = Math.max(
                1,
                Duration.ofNanos(probe.getNanosToWaitForRefill() + 999_999_999).toSeconds());
        context.response()
                .putHeader("RateLimit-Policy", policy)
                .putHeader(
                        "RateLimit",
                        "\"default\";r=" + probe.getRemainingTokens() + ";t=" + (probe.isConsumed() ? 0 : wait));
        if (probe.isConsumed()) {
            context.next();
        } else {
            new ProblemAnswer(
                            TOO_MANY,
                            "too-fast",
                            "This is more than " + limits.requestsPerSecond() + " requests per second. Wait " + wait
                                    + " s, and ask for larger pages or many moves at a time.")
                    .send(context, Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(wait)));
        }
    }

    /** Empty for a local admin of an open door, who is alone with the machine. */
    private Optional<String> who(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user) {
            var identity = user.getSecurityIdentity();
            if (!identity.isAnonymous()) {
                return Caller.unnamed(identity)
                        ? Optional.empty()
                        : Optional.of(Caller.keyId(identity)
                                .map(id -> "key " + id)
                                .orElseGet(
                                        () -> "name " + identity.getPrincipal().getName()));
            }
        }
        return Optional.of("address " + address.of(context.request()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
