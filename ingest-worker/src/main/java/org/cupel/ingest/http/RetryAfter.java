package org.cupel.ingest.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The pause that a server asks for (RFC 9110, 10.2.3).
 *
 * <p>A date is compared with the {@code Date} of the same answer, so that a server whose clock is wrong is still
 * understood.
 */
final class RetryAfter {

    private RetryAfter() {}

    /** Never negative; empty if the server asks for none or cannot be understood. */
    static Optional<Duration> of(HttpHeaders headers, Clock clock) {
        return headers.firstValue("retry-after").map(String::strip).flatMap(value -> parse(value, headers, clock));
    }

    private static Optional<Duration> parse(String value, HttpHeaders headers, Clock clock) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant now = headers.firstValue("date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        return date(value).map(then -> Duration.between(now, then)).map(RetryAfter::notNegative);
    }

    private static Duration notNegative(Duration pause) {
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
