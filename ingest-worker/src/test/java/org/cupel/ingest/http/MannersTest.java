package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cupel.ingest.http.HttpLimits.Circuit;
import org.cupel.ingest.http.HttpLimits.Rate;
import org.cupel.ingest.http.HttpLimits.Retrying;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.Test;

/** What a host is spared. */
class MannersTest extends DownloadsTest {

    @Test
    void no_more_than_four_requests_at_once() throws Exception {
        CountDownLatch four = new CountDownLatch(4);
        server.serve("/page", request -> {
            four.countDown();
            await(four);
            return Reply.json(PAGE).after(Duration.ofMillis(30));
        });

        together(12, Limits.quick().downloader());

        assertThat(server.mostAtOnce()).isEqualTo(4);
        assertThat(asked("/page")).isEqualTo(12);
    }

    @Test
    void a_rate_that_is_kept_after_the_first_burst() throws Exception {
        server.script("/page", Reply.json(PAGE));
        Downloader downloader = Limits.quick().with(new Rate(20, 2, 4)).downloader();

        long start = System.nanoTime();
        together(8, downloader);

        // Two at once, six more at 20 per second.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void more_than_four_at_once_cannot_be_set() {
        assertThatThrownBy(() -> new Rate(5, 5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 4");
    }

    @Test
    void a_pause_asked_of_one_download_holds_for_all() throws Exception {
        server.script("/busy", Reply.status(429).header("Retry-After", "1"), Reply.json(PAGE));
        server.script("/page", Reply.json(PAGE));
        Limits once = Limits.quick()
                .with(new Retrying(1, Duration.ofMillis(1), Duration.ofMillis(1), Limits.NEVER, Limits.NEVER));
        Downloader downloader = once.downloader();

        long start = System.nanoTime();
        assertThatThrownBy(() -> downloader.get(Request.page(server.uri("/busy")), spool, DownloadListener.NONE))
                .isInstanceOf(SourceUnavailableException.class);
        downloader.get(Request.page(server.uri("/page")), spool, DownloadListener.NONE);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_host_that_fails_again_and_again_is_left_alone_for_a_while() throws Exception {
        Duration open = Duration.ofMillis(700);
        Downloader downloader = Limits.quick().with(new Circuit(3, open)).downloader();
        server.script("/page", Reply.status(500), Reply.status(500), Reply.status(500), Reply.json(PAGE));
        Request request = Request.page(server.uri("/page"));

        long start = System.nanoTime();
        assertThatThrownBy(() -> downloader.get(request, spool, DownloadListener.NONE))
                .isInstanceOfSatisfying(SourceUnavailableException.class, gone -> assertThat(gone.comeBackAt())
                        .isPresent())
                .hasMessageContaining("failed 3 times in a row");
        assertThat(asked("/page")).isEqualTo(3);

        Eventually.holds("it is tried again", Duration.ofSeconds(30), () -> {
            tryOnce(downloader, request);
            return asked("/page") > 3;
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(open);
        assertThat(asked("/page")).isEqualTo(4);
        assertThat(downloader.get(request, spool, DownloadListener.NONE)).isInstanceOf(Answer.Body.class);
    }

    @Test
    void hosts_that_count_requests_are_in_no_trouble() throws Exception {
        Downloader downloader =
                Limits.quick().with(new Circuit(2, Limits.NEVER)).downloader();
        server.script("/page", Reply.status(429), Reply.status(429), Reply.status(429), Reply.json(PAGE));

        Answer answer = downloader.get(Request.page(server.uri("/page")), spool, DownloadListener.NONE);

        assertThat(answer.retries()).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOnce(Downloader downloader, Request request) {
        try {
            downloader.get(request, spool, DownloadListener.NONE);
        } catch (SourceUnavailableException stillLeftAlone) {
            assertThat(stillLeftAlone).hasMessageContaining("left alone");
        } catch (SourceRefusedException | InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void together(int count, Downloader downloader) throws Exception {
        List<Callable<Answer>> downloads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Request request = Request.page(server.uri("/page"));
            var file = folder.resolve("page-" + i);
            downloads.add(() -> downloader.get(request, file, DownloadListener.NONE));
        }
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            for (Future<Answer> done : threads.invokeAll(downloads)) {
                assertThat(done.get()).isInstanceOf(Answer.Body.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
