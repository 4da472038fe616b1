package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.Test;

/** A file goes on at the byte where it stopped. */
class ContinuationTest extends DownloadsTest {

    private final byte[] whole = noise(200_000);

    @Test
    void after_a_cut() throws Exception {
        server.script("/file", versioned(whole, "\"1\"").cutAfter(120_000), versioned(whole, "\"1\""));

        Answer.Body body = file(Content.ANY);

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.sizeBytes()).isEqualTo(200_000);
        assertThat(body.resumedFromByte()).isEqualTo(120_000);
        assertThat(request("/file", 1).header("Range")).hasValue("bytes=120000-");
        assertThat(request("/file", 1).header("If-Range")).hasValue("\"1\"");
    }

    @Test
    void more_often_than_attempts_are_allowed_as_long_as_it_grows() throws Exception {
        server.serve("/file", request -> versioned(whole, "\"1\"").cutAfter(15_000));

        Answer.Body body = file(Content.ANY);

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.retries()).isEqualTo(13);
    }

    @Test
    void by_its_date_where_the_server_gives_no_strong_tag() throws Exception {
        String date = "Fri, 20 Nov 2026 10:00:00 GMT";
        server.script(
                "/file",
                Reply.bytes(whole)
                        .header("ETag", "W/\"1\"")
                        .header("Last-Modified", date)
                        .cutAfter(90_000),
                Reply.bytes(whole).header("ETag", "W/\"1\"").header("Last-Modified", date));

        file(Content.ANY);

        assertThat(request("/file", 1).header("If-Range")).hasValue(date);
    }

    @Test
    void not_where_versions_cannot_be_told_apart() throws Exception {
        server.script(
                "/file",
                Reply.bytes(whole).withRanges().cutAfter(90_000),
                Reply.bytes(whole).withRanges());

        assertThat(read(file(Content.ANY).file())).isEqualTo(whole);

        assertThat(request("/file", 1).rangeFrom()).isEmpty();
    }

    @Test
    void from_the_beginning_if_the_file_has_changed_meanwhile() throws Exception {
        byte[] newer = noise(180_000);
        newer[0] ^= 1;
        server.script("/file", versioned(whole, "\"1\"").cutAfter(90_000), versioned(newer, "\"2\""));

        Answer.Body body = file(Content.ANY);

        assertThat(read(body.file())).isEqualTo(newer);
        assertThat(body.etag()).isEqualTo("\"2\"");
        assertThat(body.resumedFromByte()).isZero();
    }

    @Test
    void from_the_beginning_if_another_range_comes_than_was_asked_for() throws Exception {
        Reply shifted = Reply.of(206, "application/octet-stream", first(whole, 1_000))
                .header("Content-Range", "bytes 0-999/200000")
                .header("ETag", "\"1\"");
        server.script("/file", versioned(whole, "\"1\"").cutAfter(90_000), shifted, versioned(whole, "\"1\""));

        assertThat(read(file(Content.ANY).file())).isEqualTo(whole);

        assertThat(request("/file", 2).rangeFrom()).isEmpty();
    }

    @Test
    void an_error_page_in_between_does_not_cost_what_is_there() throws Exception {
        byte[] tar = Tars.of("system.txt", whole);
        server.script(
                "/file",
                versioned(tar, "\"1\"").cutAfter(90_000),
                Reply.html(200, "<html>Down for maintenance</html>"),
                versioned(tar, "\"1\""));

        Answer.Body body = file(Content.TAR);

        assertThat(read(body.file())).isEqualTo(tar);
        assertThat(body.resumedFromByte()).isEqualTo(90_000);
    }

    @Test
    void in_another_worker() throws Exception {
        server.script(
                "/file", versioned(whole, "\"1\"").cutAfter(120_000), Reply.status(404), versioned(whole, "\"1\""));
        assertThatThrownBy(() -> file(Content.ANY)).isInstanceOf(SourceRefusedException.class);

        Answer.Body body = file(Content.ANY);

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.resumedFromByte()).isEqualTo(120_000);
    }

    @Test
    void without_another_byte_if_all_was_there() throws Exception {
        server.script("/file", versioned(whole, "\"1\""));
        file(Content.ANY);

        Answer.Body again = file(Content.ANY);

        assertThat(read(again.file())).isEqualTo(whole);
        assertThat(again.resumedFromByte()).isEqualTo(200_000);
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(asked("/file")).isEqualTo(2);
    }

    @Test
    void from_the_beginning_if_more_is_there_than_the_file_has() throws Exception {
        server.script(
                "/file", versioned(whole, "\"1\"").cutAfter(120_000), Reply.status(404), versioned(whole, "\"1\""));
        assertThatThrownBy(() -> file(Content.ANY)).isInstanceOf(SourceRefusedException.class);
        Files.write(spool, noise(300_000));

        assertThat(read(file(Content.ANY).file())).isEqualTo(whole);
    }

    @Test
    void what_another_request_left_is_not_continued() throws Exception {
        byte[] other = noise(150_000);
        server.script("/file", versioned(whole, "\"1\"").cutAfter(120_000), Reply.status(404));
        server.script("/other", versioned(other, "\"1\""));
        assertThatThrownBy(() -> file(Content.ANY)).isInstanceOf(SourceRefusedException.class);

        get(Limits.quick(), Request.file(server.uri("/other"), Content.ANY));

        assertThat(read(spool)).isEqualTo(other);
        assertThat(request("/other", 0).rangeFrom()).isEmpty();
    }

    @Test
    void after_a_process_was_killed() throws Exception {
        server.script("/file", versioned(whole, "\"1\"").drip(1_000, Duration.ofMillis(5)), versioned(whole, "\"1\""));
        Process worker = KilledWorker.start(server.uri("/file"), spool);
        try {
            Eventually.holds("a part is there", Duration.ofSeconds(60), () -> size(spool) > 20_000);
        } finally {
            worker.destroyForcibly().waitFor();
        }
        long left = size(spool);
        assertThat(left).isLessThan(200_000);

        Answer.Body body = file(Content.ANY);

        assertThat(read(body.file())).isEqualTo(whole);
        assertThat(body.resumedFromByte()).isEqualTo(left);
    }

    @Test
    void the_notes_do_not_tell_a_key_in_an_address() throws Exception {
        server.script("/file", versioned(whole, "\"1\"").cutAfter(120_000), Reply.status(404));
        Request request = Request.file(server.uri("/file?api_key=secret"), Content.ANY);
        assertThatThrownBy(() -> get(Limits.quick(), request)).isInstanceOf(SourceRefusedException.class);

        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(spool)).toList())
                    .singleElement()
                    .satisfies(notes -> assertThat(Files.readString(notes))
                            .doesNotContain("secret")
                            .contains("total-bytes=200000"));
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            return 0;
        }
    }
}
