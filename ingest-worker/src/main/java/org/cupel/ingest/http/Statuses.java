package org.cupel.ingest.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;

/** What a status that brings no body means. */
final class Statuses {

    /** Time-outs, too many requests, servers in trouble; 520 to 524 are what a proxy says of the server behind it. */
    private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524);

    private static final int EXCERPT_CHARACTERS = 300;

    private Statuses() {}

    /** @throws SourceRefusedException if asking again would not help */
    static TryAgainException failure(URI uri, HttpResponse<byte[]> response, Clock clock)
            throws SourceRefusedException {
        int status = response.statusCode();
        String told = uri + " answered " + status + excerpt(response.body());
        if (!TRANSIENT.contains(status)) {
            throw new SourceRefusedException(status, told + " " + advice(status));
        }
        // A host that counts our requests is in no trouble.
        return TryAgainException.later(told, RetryAfter.of(response.headers(), clock), status != 429);
    }

    static String excerpt(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (text.isEmpty()) {
            return ".";
        }
        return ": '" + (text.length() > EXCERPT_CHARACTERS ? text.substring(0, EXCERPT_CHARACTERS) + "…" : text) + "'.";
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> "Maybe the key of this source is missing or wrong.";
            case 404, 410 -> "Maybe the base address is wrong, or what was there has moved.";
            case 400, 422 -> "Maybe a filter or a field of this source's configuration is not known to the server.";
            default -> "Look at the source's documentation for what it means.";
        };
    }
}
