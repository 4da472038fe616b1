package org.cupel.ingest.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;

/** Where an answer sends us. */
final class Redirects {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    static boolean is(HttpResponse<?> response) {
        return STATUSES.contains(response.statusCode());
    }

    /** @throws SourceRefusedException if it leads nowhere or away from TLS */
    static URI next(URI from, HttpResponse<?> response) throws SourceRefusedException {
        String location = response.headers().firstValue("location").orElse("");
        try {
            URI next = from.resolve(location);
            if (!location.isEmpty() && follows(from, next)) {
                return next;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below, as every address that is not followed.
        }
        throw new SourceRefusedException(
                response.statusCode(),
                from + " redirects to '" + location + "', which is not followed. Look where the source has moved.");
    }

    static boolean follows(URI from, URI next) {
        return Origin.isHttp(next)
                && (Origin.of(next).secure() || !Origin.of(from).secure());
    }
}
