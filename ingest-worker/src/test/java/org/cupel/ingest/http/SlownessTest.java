package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.cupel.ingest.http.HttpLimits.TimeOuts;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.Test;

/** Servers that never come to an end. */
class SlownessTest extends DownloadsTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final byte[] whole = noise(100_000);

    @Test
    void a_server_that_says_nothing_is_asked_again() throws Exception {
        Limits limits =
                Limits.quick().with(new TimeOuts(Duration.ofMillis(500), Duration.ofMillis(500), LONG, LONG, 1_000));
        server.script("/page", Reply.json(PAGE).after(LONG), Reply.json(PAGE));

        assertThat(get(limits, Request.page(server.uri("/page"))).retries()).isPositive();
    }

    @Test
    void a_body_that_drips_goes_on_where_it_stopped() throws Exception {
        Limits limits = Limits.quick().with(new TimeOuts(LONG, LONG, LONG, SHORT, 1_000));
        server.script("/file", versioned(whole, "\"1\"").drip(10, Duration.ofMillis(20)), versioned(whole, "\"1\""));

        Answer.Body body = (Answer.Body) get(limits, Request.file(server.uri("/file"), Content.ANY));

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.resumedFromByte()).isPositive();
    }

    @Test
    void a_body_that_stops_goes_on_where_it_stopped() throws Exception {
        Limits limits = Limits.quick().with(new TimeOuts(LONG, LONG, LONG, SHORT, 1_000));
        server.script("/file", versioned(whole, "\"1\"").drip(60_000, LONG), versioned(whole, "\"1\""));

        Answer.Body body = (Answer.Body) get(limits, Request.file(server.uri("/file"), Content.ANY));

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.resumedFromByte()).isPositive();
        assertThat(request("/file", 1).rangeFrom()).hasValue(60_000);
    }

    @Test
    void a_body_has_only_so_much_time_in_all() {
        // Fast enough at any moment, but without an end.
        Limits limits = Limits.quick().with(new TimeOuts(LONG, LONG, SHORT, SHORT, 1));
        server.script("/page", Reply.json(" ".repeat(100_000)).drip(1, Duration.ofMillis(20)));

        assertThatThrownBy(() -> get(limits, Request.page(server.uri("/page"))))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("was not complete within");
    }

    @Test
    void a_slow_server_can_be_interrupted() throws Exception {
        server.script("/file", versioned(whole, "\"1\"").drip(60_000, LONG));
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread download = new Thread(() -> {
            try {
                file(Content.ANY);
            } catch (Exception failure) {
                ended.set(failure);
            }
        });
        download.start();
        Eventually.holds("the body has begun", LONG, () -> spool.toFile().length() == 60_000);

        download.interrupt();
        download.join(LONG.toMillis());

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void progress_is_told_while_a_body_comes() throws Exception {
        server.script("/file", versioned(whole, "\"1\"").drip(50_000, Duration.ofMillis(600)));
        CompletableFuture<Long> half = new CompletableFuture<>();

        Limits.quick().downloader().get(Request.file(server.uri("/file"), Content.ANY), spool, new DownloadListener() {
            @Override
            public void received(long bytes, java.util.OptionalLong totalBytes) {
                assertThat(totalBytes).hasValue(100_000);
                if (bytes == 50_000) {
                    half.complete(bytes);
                }
            }
        });

        assertThat(half).isCompleted();
    }
}
