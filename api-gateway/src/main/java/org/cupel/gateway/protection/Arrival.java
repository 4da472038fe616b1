package org.cupel.gateway.protection;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives every request a name and every answer what a browser must know of it. */
@ApplicationScoped
public class Arrival {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String INSIDE = "/api/";
    private static final String YEAR = "max-age=31536000";

    private static final String KEY = Arrival.class.getName();

    /** The name of a request, its caller's or ours. */
    public static String requestId(RoutingContext context) {
        return String.valueOf(context.<String>get(KEY));
    }

    void note(RoutingContext context) {
        String sent = context.request().getHeader(REQUEST_ID);
        String id = sent != null && NAME.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        context.response().putHeader(REQUEST_ID, id);
        boolean secure = "https".equals(context.request().scheme());
        boolean inside = context.request().path().startsWith(INSIDE);
        context.addHeadersEndHandler(done -> finish(context, secure, inside));
        context.next();
    }

    private static void finish(RoutingContext context, boolean secure, boolean inside) {
        var headers = context.response().headers();
        if (secure) {
            headers.set("Strict-Transport-Security", YEAR);
        }
        // What one key may read is kept for no other.
        if (inside && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
