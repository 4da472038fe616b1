package org.cupel.gateway.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * An identity provider: its discovery document, its keys, and tokens as a test orders them, {@code GET
 * /token?NAME&ROLES&AUDIENCE&SECONDS&KEY} with {@code other} for a key that is not its own.
 */
public final class OidcServer implements QuarkusTestResourceLifecycleManager {

    private final KeyPair own = pair();
    private final KeyPair other = pair();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, discovery()));
        server.createContext("/keys", exchange -> send(exchange, keys()));
        server.createContext(
                "/token",
                exchange -> send(exchange, token(exchange.getRequestURI().getQuery())));
        server.start();
        return Map.of("cupel.gateway.oidc.enabled", "true", "cupel.gateway.oidc.issuer", url());
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\",\"token_endpoint\":\"" + url()
                + "/none\",\"authorization_endpoint\":\"" + url() + "/none\"}";
    }

    private String keys() {
        RSAPublicKey key = (RSAPublicKey) own.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private String token(String order) {
        String[] parts = order.split("&");
        Instant now = Instant.now();
        return Jwt.issuer(url())
                .upn(parts[0])
                .subject("subject of " + parts[0])
                .claim("roles", Set.of(parts[1].split(",")))
                .audience(parts[2])
                .issuedAt(now.minusSeconds(100))
                .expiresAt(now.plusSeconds(Long.parseLong(parts[3])))
                .jws()
                .keyId("1")
                .sign((parts[4].equals("other") ? other : own).getPrivate());
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] digits = java.util.Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has RSA", e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
