package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.cupel.testkit.http.FaultyServer;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a redirect may lead, and who gets to see a key. */
class RedirectsTest extends DownloadsTest {

    @Test
    void a_key_does_not_go_to_another_host() throws Exception {
        try (FaultyServer other = FaultyServer.start("127.0.0.2", 0)) {
            server.script("/page", Reply.redirect(302, other.uri("/page?page=1").toString()));
            other.script("/page", Reply.json(PAGE));

            get(Limits.quick(), keyed());

            assertThat(request("/page", 0).header("X-Api-Key")).hasValue("secret");
            assertThat(other.requests()).singleElement().satisfies(seen -> {
                assertThat(seen.headers().toString()).doesNotContain("secret");
                assertThat(seen.query()).isEqualTo("page=1");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_key_goes_along_on_the_same_host(int status) throws Exception {
        server.script("/page", Reply.redirect(status, "/moved"));
        server.script("/moved", Reply.json(PAGE));

        get(Limits.quick(), keyed());

        assertThat(request("/moved", 0).header("X-Api-Key")).hasValue("secret");
    }

    @Test
    void a_circle_is_refused() {
        server.script("/page", Reply.redirect(302, "/page"));

        assertThatThrownBy(this::page)
                .isInstanceOf(SourceRefusedException.class)
                .hasMessageContaining("more than 5 times");
        assertThat(asked("/page")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/page", "", "http://["})
    void an_address_that_is_no_http_is_refused(String location) {
        server.script("/page", Reply.redirect(302, location));

        assertThatThrownBy(this::page)
                .isInstanceOf(SourceRefusedException.class)
                .hasMessageContaining("is not followed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/x,     http://a.org/y,      false, false",
        "http://a.org/x,      https://a.org/y,     true,  true",
        "https://a.org/x,     https://a.org:8443/y, true, false",
        "https://a.org/x,     https://A.org:443/y, true,  true",
        "https://a.org/x,     https://b.org/y,     true,  false",
    })
    void tls_is_never_lost_and_keys_stay_at_their_origin(URI from, URI to, boolean followed, boolean keys) {
        assertThat(Origin.of(to).maySeeKeysOf(Origin.of(from))).isEqualTo(keys);
        assertThat(Redirects.follows(from, to)).isEqualTo(followed);
    }

    @Test
    void nothing_tells_a_key() {
        assertThat(keyed().toString()).contains("X-Api-Key").doesNotContain("secret");
    }

    private Request keyed() {
        return Request.page(server.uri("/page")).withHeaders(Map.of("X-Api-Key", "secret"));
    }
}
