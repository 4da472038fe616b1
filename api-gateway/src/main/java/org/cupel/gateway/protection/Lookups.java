package org.cupel.gateway.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.identity.LookupLimit;

/** A bucket of lookups per address. A key in use is looked up once in a while, not with every request. */
@ApplicationScoped
public class Lookups implements LookupLimit {

    private static final long MOST = 100_000;
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final int perSecond;
    private final ClientAddress address;

    Lookups(DoorConfig config, ClientAddress address) {
        this.perSecond = Math.max(1, config.limits().lookupsPerSecond());
        this.address = address;
    }

    @Override
    public boolean allows(RoutingContext context) {
        return buckets.get(address.of(context.request()), any -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(perSecond * WINDOW.toSeconds()).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
