package org.cupel.platform.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links on a real S3 server. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ObjectLinksTest {

    private static final Duration AWHILE = Duration.ofMinutes(5);
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    ObjectLinks links;

    @Inject
    ObjectStore store;

    @Test
    void whatWasPromisedIsTakenWithoutCredentials() throws Exception {
        Upload upload = new Upload();
        assertThat(links.describe(upload.key)).isEmpty();
        assertThat(put(upload.link(), upload.content).statusCode()).isEqualTo(200);
        ObjectFacts facts = links.describe(upload.key).orElseThrow();
        assertThat(facts.sizeBytes()).isEqualTo(upload.content.length);
        assertThat(facts.sha256()).isEqualTo(upload.sha256);
        assertThat(store.readVerified(upload.key, upload.sha256)).isEqualTo(upload.content);
    }

    @Test
    void contentOfAnotherLengthOrTypeIsRefused() throws Exception {
        Upload upload = new Upload();
        assertThat(put(upload.link(), (new String(upload.content) + "!").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        Map<String, String> html = new HashMap<>(upload.link().headers());
        html.replaceAll((name, value) -> name.equalsIgnoreCase("content-type") ? "text/html" : value);
        assertThat(put(upload.link(), html, upload.content).statusCode()).isEqualTo(403);
        assertThat(links.describe(upload.key)).isEmpty();
    }

    @Test
    void otherContentOfTheSameLengthIsRefused() throws Exception {
        Upload upload = new Upload();
        byte[] other = upload.content.clone();
        other[0]++;
        assertThat(put(upload.link(), other).statusCode()).isEqualTo(400);
        assertThat(links.describe(upload.key)).isEmpty();
    }

    @Test
    void whatIsThereIsNotReplaced() throws Exception {
        Upload upload = new Upload();
        assertThat(put(upload.link(), upload.content).statusCode()).isEqualTo(200);
        assertThat(put(upload.link(), upload.content).statusCode()).isEqualTo(412);
    }

    @Test
    void aLinkEnds() throws Exception {
        Upload upload = new Upload();
        UploadLink link = links.upload(upload.key, upload.terms(), Duration.ofSeconds(1));
        Thread.sleep(2500);
        assertThat(put(link, upload.content).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript"})
    void aPageIsSavedAndNeverShown(String type) throws Exception {
        HttpResponse<String> answer = get(stored(), "x\"; filename=evil.html\r\nSet-Cookie: a=b", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void harmlessTypesAreToldAndNamesKeepTheirLetters() throws Exception {
        HttpResponse<String> answer = get(stored(), "../größe α.csv", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"gr__e _.csv\"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%CE%B1.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "'..', attachment",
        "'/etc/passwd', passwd",
        "'C:\\autoexec.bat', autoexec.bat",
        "'.htaccess', htaccess",
        "'a\u202Egnp.exe', agnp.exe",
        "'a:b?c', abc"
    })
    void namesThatHarmAreChanged(String name, String expected) {
        assertThat(DownloadName.disposition(name)).startsWith("attachment; filename=\"" + expected + "\"");
    }

    @Test
    void whateverAFileIsCalledTheHeaderIsOneOfOurs() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(random.nextInt(300), 0, random.nextBoolean() ? 128 : Character.MAX_CODE_POINT)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(DownloadName.disposition(name))
                    .as(name)
                    .matches(
                            "attachment; filename=\"[A-Za-z0-9_ -][A-Za-z0-9._ -]{0,299}\"; filename\\*=UTF-8''[A-Za-z0-9%._-]+");
        }
    }

    private String stored() throws Exception {
        Upload upload = new Upload();
        put(upload.link(), upload.content);
        return upload.key;
    }

    private HttpResponse<String> get(String key, String name, String type) throws Exception {
        return http.send(
                HttpRequest.newBuilder(links.download(key, name, type, AWHILE)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(UploadLink link, byte[] content) throws IOException, InterruptedException {
        return put(link, link.headers(), content);
    }

    private HttpResponse<String> put(UploadLink link, Map<String, String> headers, byte[] content)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(link.uri()).method(link.method(), BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private final class Upload {
        final byte[] content = ("content " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        final String sha256 = ContentHash.of(content);
        final String key = "attachments/" + sha256;

        UploadTerms terms() {
            return new UploadTerms(content.length, sha256, "text/plain");
        }

        UploadLink link() {
            return links.upload(key, terms(), AWHILE);
        }
    }
}
