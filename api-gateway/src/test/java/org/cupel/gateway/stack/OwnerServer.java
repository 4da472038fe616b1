package org.cupel.gateway.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands in for acquisition-service and ingest-worker: a server that notes what it is asked and answers what a test wants.
 *
 * <p>Quarkus loads test resources and tests by different class loaders, so a test talks to it over HTTP as well: {@code
 * PUT /script?status=…&type=…} sets the next answers (of a redirect the place), {@code GET /asked} tells the requests.
 */
public final class OwnerServer implements AutoCloseable {

    private record Answer(int status, String type, byte[] body) {}

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Answer next = new Answer(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));

    public OwnerServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/script", this::script);
        server.createContext("/asked", this::tell);
        server.createContext("/internal/ingestions", this::ingest);
        server.createContext("/internal", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void script(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery().split("[=&]");
        next = new Answer(
                Integer.parseInt(query[1]), query[3], exchange.getRequestBody().readAllBytes());
        asked.clear();
        send(exchange, 204, "text/plain", new byte[0]);
    }

    private void tell(HttpExchange exchange) throws IOException {
        send(exchange, 200, "text/plain", String.join("\n", asked).getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(line(exchange) + " " + body);
        if (next.status() / 100 == 3) {
            exchange.getResponseHeaders().set("Location", new String(next.body(), StandardCharsets.UTF_8));
        }
        send(exchange, next.status(), next.type(), next.body());
    }

    /** Hashes what comes in without keeping it. */
    private void ingest(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("PUT")) {
            answer(exchange);
            return;
        }
        var digest = sha256();
        long size;
        try (var in = new DigestInputStream(exchange.getRequestBody(), digest)) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
        asked.add(line(exchange) + " " + size + " bytes");
        var hash = HexFormat.of().formatHex(digest.digest());
        var json =
                "{\"runId\":\"8c5f2d3a-6f0e-4a57-9d0b-1f4f6f0a2b11\",\"rawSha256\":\"" + hash + "\",\"existed\":false}";
        send(exchange, 202, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(HttpExchange exchange) {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return exchange.getRequestMethod() + " " + exchange.getRequestURI() + (key == null ? "" : " key=" + key);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
