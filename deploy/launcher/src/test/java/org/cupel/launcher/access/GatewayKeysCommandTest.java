package org.cupel.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cupel.launcher.Launched;
import org.cupel.schema.access.KeyText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the gateway does. */
class GatewayKeysCommandTest {

    private static final String ABOUT = "{\"id\":\"3f9a61c2d4e5\",\"name\":\"ada\",\"roles\":[\"lab\",\"researcher\"],"
            + "\"expiresAt\":\"2027-02-21T10:11:12.345Z\",\"lastUsedAt\":null,\"revokedAt\":null}";

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(line + " " + body);
            String answer = line.startsWith("POST")
                    ? "{\"key\":\"cupel_told_once\",\"about\":" + ABOUT + "}"
                    : line.startsWith("DELETE") ? ABOUT : "{\"items\":[" + ABOUT + "],\"next\":null}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNewKeyIsPrintedAlone() {
        Launched run = keys("new", "--role", "lab,researcher", "--name", "ada", "--days", "30");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo("cupel_told_once");
        assertThat(asked).singleElement().asString().startsWith("POST /api/v1/keys {");
        assertThat(asked.get(0))
                .contains("\"roles\":[\"lab\",\"researcher\"]", "\"name\":\"ada\"", "\"expiresInDays\":30");
    }

    @Test
    void keysAreListedRotatedAndRevoked() {
        assertThat(keys("list").out()).contains("3f9a61c2d4e5", "lab,researcher", "ada");
        assertThat(keys("rotate", "3f9a61c2d4e5", "--grace", "0").out()).contains("cupel_told_once");
        assertThat(keys("revoke", "3f9a61c2d4e5").out()).contains("Revoked 3f9a61c2d4e5 of ada");
        assertThat(asked)
                .containsExactly(
                        "GET /api/v1/keys?limit=500 ",
                        "POST /api/v1/keys/3f9a61c2d4e5/rotate {\"graceSeconds\":0}",
                        "DELETE /api/v1/keys/3f9a61c2d4e5 ");
    }

    @Test
    void theFirstKeyLiesInAFileOfItsOwnersAlone() throws IOException {
        Path file = folder.resolve("first-key");
        assertThat(keys("first", file.toString()).code()).isZero();
        String text = Files.readString(file);
        assertThat(KeyText.parse(text)).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Launched again = keys("first", file.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("there already");
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(asked).isEmpty();
    }

    private Launched keys(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("gateway-keys"));
        all.addAll(List.of(words));
        return Launched.against(server.getAddress().getPort(), all.toArray(String[]::new));
    }
}
