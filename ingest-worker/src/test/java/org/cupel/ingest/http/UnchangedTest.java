package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.Test;

/** What is held already is not sent again. */
class UnchangedTest extends DownloadsTest {

    private static final String DATE = "Fri, 20 Nov 2026 10:00:00 GMT";

    @Test
    void a_version_that_is_held_is_not_sent() throws Exception {
        server.script("/page", Reply.json(PAGE).header("ETag", "\"1\"").header("Last-Modified", DATE));
        Answer.Body first = page();

        Answer second =
                get(Limits.quick(), Request.page(server.uri("/page")).unless(first.etag(), first.lastModified()));

        assertThat(first.lastModified()).isEqualTo(DATE);
        assertThat(second).isInstanceOfSatisfying(Answer.NotModified.class, same -> {
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.etag()).isEqualTo("\"1\"");
        });
        assertThat(request("/page", 1).header("If-None-Match")).hasValue("\"1\"");
        assertThat(request("/page", 1).header("If-Modified-Since")).hasValue(DATE);
    }

    @Test
    void a_newer_version_is() throws Exception {
        server.script("/page", Reply.json(PAGE).header("ETag", "\"2\""));

        Answer answer = get(Limits.quick(), Request.page(server.uri("/page")).unless("\"1\"", null));

        assertThat(answer).isInstanceOf(Answer.Body.class);
        assertThat(answer.etag()).isEqualTo("\"2\"");
    }
}
