package org.cupel.gateway.protection;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.failure.ProblemAnswer;

/** How many requests are under way. One too many is told so at once, which is kinder than a queue without an end. */
@ApplicationScoped
public class Crowd {

    private static final String HEALTH = "/q/health";
    private static final String EVENTS = "/events";
    private static final int UNAVAILABLE = 503;

    private final DoorConfig.Limits limits;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Crowd(DoorConfig config) {
        this.limits = config.limits();
    }

    void enter(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith(HEALTH)) {
            context.next();
        } else if (path.endsWith(EVENTS)) {
            enter(context, streams, limits.streams(), "event streams are open");
        } else {
            enter(context, requests, limits.concurrent(), "requests are under way");
        }
    }

    private static void enter(RoutingContext context, AtomicInteger inside, int most, String what) {
        int now = inside.incrementAndGet();
        if (most > 0 && now > most) {
            inside.decrementAndGet();
            new ProblemAnswer(
                            UNAVAILABLE,
                            "too-busy",
                            most + " " + what + ", which is as many as there may be. Try again in a moment.")
                    .send(context, Map.of(HttpHeaders.RETRY_AFTER, "1"));
            return;
        }
        context.addEndHandler(end -> inside.decrementAndGet());
        context.next();
    }
}
