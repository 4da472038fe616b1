package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cupel.ingest.http.AnswerCheck.Verdict;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for again, and what is not. */
class RetriesTest extends DownloadsTest {

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 522})
    void a_passing_trouble_is_asked_again(int status) throws Exception {
        server.script("/page", Reply.html(status, "<h1>Try later</h1>"), Reply.status(status), Reply.json(PAGE));

        Answer.Body body = page();

        assertThat(body.retries()).isEqualTo(2);
        assertThat(body.status()).isEqualTo(200);
        assertThat(text(body)).isEqualTo(PAGE);
        assertThat(asked("/page")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 422, 501, 553})
    void a_refusal_is_not(int status) {
        server.script("/page", Reply.of(status, "application/json", "{\"detail\": \"no such filter\"}"));

        assertThatThrownBy(this::page)
                .isInstanceOfSatisfying(SourceRefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(status))
                .hasMessageContaining("no such filter");
        assertThat(asked("/page")).isEqualTo(1);
        assertThat(spool).doesNotExist();
    }

    @Test
    void it_gives_up_after_as_many_attempts_as_allowed() {
        server.script("/page", Reply.html(502, "<h1>Bad gateway</h1>"));

        assertThatThrownBy(this::page)
                .isInstanceOfSatisfying(SourceUnavailableException.class, gone -> {
                    assertThat(gone.retries()).isEqualTo(3);
                    assertThat(gone.comeBackAt()).isEmpty();
                })
                .hasMessageContaining("502")
                .hasMessageContaining("Bad gateway");
        assertThat(asked("/page")).isEqualTo(4);
    }

    @Test
    void the_pause_that_a_server_asks_for_is_kept() throws Exception {
        server.script("/page", Reply.status(429).header("Retry-After", "1"), Reply.json(PAGE));

        long start = System.nanoTime();
        page();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(asked("/page")).isEqualTo(2);
    }

    @Test
    void a_date_to_come_back_at_is_read_by_the_clock_of_the_server() throws Exception {
        // Two days behind, and one second of patience: by our clock the date would be long gone.
        server.script(
                "/page",
                Reply.status(503)
                        .header("Date", "Fri, 20 Nov 2026 10:00:00 GMT")
                        .header("Retry-After", "Fri, 20 Nov 2026 10:00:01 GMT"),
                Reply.json(PAGE));

        long start = System.nanoTime();
        page();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    @Test
    void a_server_that_asks_for_hours_is_left_alone() {
        server.script("/page", Reply.status(429).header("Retry-After", "7200"));
        Downloader downloader = Limits.quick().downloader();
        Request request = Request.page(server.uri("/page"));
        Instant inTwoHours = Instant.now().plusSeconds(7200);

        assertThatThrownBy(() -> downloader.get(request, spool, DownloadListener.NONE))
                .isInstanceOfSatisfying(SourceUnavailableException.class, gone -> assertThat(gone.comeBackAt())
                        .hasValueSatisfying(again ->
                                assertThat(again).isBetween(inTwoHours.minusSeconds(1), inTwoHours.plusSeconds(120))));
        // Nor does any other download go there until then.
        assertThatThrownBy(() -> downloader.get(request, spool, DownloadListener.NONE))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("left alone until");
        assertThat(asked("/page")).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_reset_or_closed_at_once_is_asked_again() throws Exception {
        server.script(
                "/page",
                Reply.json(PAGE).withReset(),
                Reply.json(PAGE).cutAfter(0),
                Reply.json(PAGE).cutAfter(20),
                Reply.json(PAGE));

        assertThat(text(page())).isEqualTo(PAGE);
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() throws Exception {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/page");
        }
        assertThatThrownBy(() -> get(Limits.quick(), Request.page(nobody)))
                .isInstanceOfSatisfying(SourceUnavailableException.class, gone -> assertThat(gone.retries())
                        .isEqualTo(3))
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void html_where_json_was_expected_is_an_error_page() throws Exception {
        server.script(
                "/page",
                Reply.html(200, "<html>Down for maintenance</html>"),
                Reply.html(200, ""),
                // Says that it is JSON.
                Reply.json("<html>Down for maintenance</html>"),
                Reply.json(PAGE));

        assertThat(page().retries()).isEqualTo(3);
    }

    @Test
    void json_that_is_called_html_is_json() throws Exception {
        server.script("/page", Reply.html(200, PAGE));

        assertThat(page().retries()).isZero();
    }

    @Test
    void a_page_that_the_source_cannot_read_is_asked_again() throws Exception {
        server.script("/page", Reply.json("[]"), Reply.json(PAGE));
        AnswerCheck check = body -> {
            if (!text(body).startsWith("{")) {
                throw new EOFException("no envelope");
            }
            return Verdict.ok();
        };

        assertThat(get(Limits.quick(), Request.page(server.uri("/page")).withCheck(check))
                        .retries())
                .isEqualTo(1);
    }

    @Test
    void json_that_breaks_off_without_anybody_noticing_is_asked_again() throws Exception {
        server.script(
                "/page",
                Reply.json(PAGE).withoutLength().cutAfter(30),
                Reply.json("").withoutLength(),
                Reply.json(PAGE).withoutLength());

        Answer.Body body = page();

        assertThat(body.retries()).isEqualTo(2);
        assertThat(text(body)).isEqualTo(PAGE);
    }

    @Test
    void a_compressed_page_is_kept_as_it_came_and_checked() throws Exception {
        byte[] whole = gzip(PAGE);
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 1;
        server.script(
                "/page",
                gzipped(first(whole, whole.length - 12)),
                gzipped(damaged),
                gzipped(gzip("{\"data\": [")),
                gzipped(whole));

        Answer.Body body = page();

        assertThat(body.retries()).isEqualTo(3);
        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(request("/page", 0).header("Accept-Encoding")).hasValue("gzip");
    }

    @Test
    void a_gzip_file_that_does_not_unpack_is_asked_for_from_its_beginning() throws Exception {
        byte[] whole = gzip("a row\n".repeat(10_000));
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 0x55;
        server.script("/file", versioned(damaged, "\"1\""), versioned(whole, "\"1\""));

        Answer.Body body = file(Content.GZIP);

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(request("/file", 1).rangeFrom()).isEmpty();
        assertThat(request("/file", 1).header("Accept-Encoding")).hasValue("identity");
    }

    @Test
    void a_file_with_another_md5_than_published_is_asked_for_from_its_beginning() throws Exception {
        byte[] whole = noise(50_000);
        byte[] other = whole.clone();
        other[25_000] ^= 1;
        server.script("/file", versioned(other, "\"1\""), versioned(whole, "\"1\""));
        byte[] md5 = MessageDigest.getInstance("MD5").digest(whole);
        Request request = Request.file(server.uri("/file"), Content.ANY)
                .withChecksum(Checksum.md5(HexFormat.of().withUpperCase().formatHex(md5)));

        Answer.Body body = (Answer.Body) get(Limits.quick(), request);

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.retries()).isEqualTo(1);
        assertThat(request("/file", 1).rangeFrom()).isEmpty();
    }

    @Test
    void a_file_that_never_has_the_published_md5_is_not_kept() {
        server.script("/file", versioned(noise(1_000), "\"1\""));
        Request request = Request.file(server.uri("/file"), Content.ANY)
                .withChecksum(Checksum.md5("3697f04faf04251a23da8b88a78209f7"));

        assertThatThrownBy(() -> get(Limits.quick(), request))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("3697f04faf04251a23da8b88a78209f7");
        assertThat(spool).doesNotExist();
        assertThat(asked("/file")).isEqualTo(4);
    }

    @Test
    void a_source_may_find_an_error_in_a_body_with_status_200() throws Exception {
        server.script("/page", Reply.json("{\"error\": \"busy\"}"), Reply.json(PAGE));
        AnswerCheck check = body -> text(body).contains("busy") ? Verdict.retry("the database is busy") : Verdict.ok();

        Answer answer = get(Limits.quick(), Request.page(server.uri("/page")).withCheck(check));

        assertThat(answer.retries()).isEqualTo(1);
    }

    @Test
    void a_source_may_find_a_refusal_in_a_body_with_status_200() {
        server.script("/page", gzippedUnchecked("{\"error\": \"unknown keyword\"}"));
        AnswerCheck check = body -> text(body).contains("unknown keyword")
                ? Verdict.refuse("unknown keyword. Set another one.")
                : Verdict.ok();

        assertThatThrownBy(() ->
                        get(Limits.quick(), Request.page(server.uri("/page")).withCheck(check)))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessageEndingWith("answered 200: unknown keyword. Set another one.");
        assertThat(asked("/page")).isEqualTo(1);
    }

    @Test
    void a_tar_that_ends_in_the_middle_of_a_file_is_asked_again() throws Exception {
        byte[] whole = Tars.of("system.txt", noise(3_000));
        server.script(
                "/file",
                Reply.bytes(first(whole, 2_048)).withoutLength(),
                Reply.bytes(first(whole, 700)).withoutLength(),
                Reply.bytes(PAGE.repeat(50).getBytes(StandardCharsets.UTF_8)),
                Reply.bytes(whole));

        assertThat(read(file(Content.TAR).file())).isEqualTo(whole);
    }

    @Test
    void every_retry_is_told() throws Exception {
        server.script("/page", Reply.status(503), Reply.json(PAGE));
        List<String> told = new ArrayList<>();

        Limits.quick().downloader().get(Request.page(server.uri("/page")), spool, new DownloadListener() {
            @Override
            public void retrying(int retry, String reason, Duration pause) {
                told.add(retry + " " + reason);
            }
        });

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("1 http://127.0.0.1")
                .contains("503");
    }

    private static Reply gzipped(byte[] body) {
        return Reply.of(200, "application/json", body)
                .header("Content-Encoding", "gzip")
                .withoutLength();
    }

    private static Reply gzippedUnchecked(String body) {
        try {
            return gzipped(gzip(body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String text(AnswerCheck.Plain body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(Answer.Body body) {
        return new String(read(body.file()), StandardCharsets.UTF_8);
    }
}
