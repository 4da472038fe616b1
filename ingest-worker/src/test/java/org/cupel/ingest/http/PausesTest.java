package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.cupel.ingest.http.HttpLimits.Retrying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long to wait. */
class PausesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           |                               | PT2M",
                "0                             |                               | PT0S",
                "Fri, 20 Nov 2026 12:00:30 GMT |                               | PT30S",
                "Fri, 20 Nov 2026 09:00:30 GMT | Fri, 20 Nov 2026 09:00:00 GMT | PT30S",
                "Fri, 20 Nov 2026 18:00:30 GMT | Fri, 20 Nov 2026 18:00:00 GMT | PT30S",
                "Fri, 20 Nov 2026 12:00:30 GMT | yesterday                     | PT30S",
                "Fri, 20 Nov 2026 11:00:00 GMT |                               | PT0S",
            })
    void a_server_asks_for_a_pause(String retryAfter, String date, Duration pause) {
        assertThat(RetryAfter.of(headers(retryAfter, date), NOON)).hasValue(pause);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1.5", "99999999999999999999", "2026-11-20T12:00:30Z"})
    void what_cannot_be_understood_asks_for_nothing(String retryAfter) {
        assertThat(RetryAfter.of(headers(retryAfter, null), NOON)).isEmpty();
    }

    @Test
    void pauses_are_random_below_a_bound_that_doubles() {
        Backoff backoff = new Backoff(limits(), new Random(3));
        TryAgainException failure = TryAgainException.trouble("broke off");
        for (int failures = 1; failures <= 60; failures++) {
            int tried = failures;
            long bound = Math.min(60_000, 1_000L << Math.min(failures - 1, 20));
            List<Long> pauses = IntStream.range(0, 400)
                    .mapToObj(i -> backoff.pause(tried, failure).toMillis())
                    .toList();
            assertThat(pauses).allMatch(pause -> pause >= 0 && pause <= bound);
            assertThat(pauses.stream().mapToLong(pause -> pause).average().orElseThrow())
                    .isBetween(bound * 0.4, bound * 0.6);
        }
    }

    @Test
    void no_pause_is_shorter_than_asked_for() {
        Backoff backoff = new Backoff(limits(), new Random(3));
        TryAgainException asked = TryAgainException.later("429", Optional.of(Duration.ofSeconds(90)), false);

        assertThat(backoff.pause(1, asked)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91));
    }

    private static Retrying limits() {
        return new Retrying(6, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofHours(1));
    }

    private static HttpHeaders headers(String retryAfter, String date) {
        Map<String, List<String>> headers = date == null
                ? Map.of("Retry-After", List.of(retryAfter))
                : Map.of("Retry-After", List.of(retryAfter), "Date", List.of(date));
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
