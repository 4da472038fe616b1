package org.cupel.gateway.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many may be inside, and to which name an open door answers. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(CrowdTest.Small.class)
class CrowdTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    /** Two requests, one stream. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cupel.gateway.limits.concurrent", "2", "cupel.gateway.limits.streams", "1");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void oneTooManyIsToldSoAndThePlaceIsFreeAgainAfterwards() throws IOException {
        List<Socket> inside = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            inside.add(beginUpload());
        }
        Eventually.holds(
                "the gateway is full",
                SECONDS,
                () -> given().get("/api/v1/campaigns").statusCode() == 503);
        given().get("/api/v1/campaigns")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1");
        given().get("/q/health/live").then().statusCode(200);
        for (Socket socket : inside) {
            socket.close();
        }
        Eventually.holds(
                "places are free",
                SECONDS,
                () -> given().get("/api/v1/campaigns").statusCode() == 200);
    }

    @Test
    void streamsAreCountedApart() throws IOException {
        UUID campaign = Seed.campaign("crowd");
        try (Socket stream = connect()) {
            send(stream, "GET /api/v1/campaigns/" + campaign + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(new String(stream.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            given().get("/api/v1/campaigns/" + campaign + "/events").then().statusCode(503);
            given().get("/api/v1/campaigns").then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:80, 200",
        "127.0.0.1, 200",
        "127.9.9.9:1, 200",
        "[::1]:8080, 200",
        "cupel.evil.example, 421",
        "localhost.evil.example, 421",
        "192.0.2.1, 421"
    })
    void anOpenDoorAnswersToThisMachinesNamesAlone(String host, int status) throws IOException {
        try (Socket socket = connect()) {
            send(socket, "GET /api/v1/me HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 " + status);
        }
    }

    @Test
    void aPageOfAnotherOriginDoesNotActForALocalAdmin() {
        given().header("Origin", "https://evil.example")
                .contentType("text/plain")
                .body("{}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(403);
    }

    /** An upload of which half never comes. */
    private Socket beginUpload() throws IOException {
        Socket socket = connect();
        send(
                socket,
                "POST /api/v1/ingestions?name=a.jsonl HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                        + " application/octet-stream\r\nContent-Length: 1000000\r\n\r\nhalf");
        return socket;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout((int) SECONDS.toMillis());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
