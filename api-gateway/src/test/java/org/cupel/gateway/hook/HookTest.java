package org.cupel.gateway.hook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cupel.gateway.identity.WithKeys;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.webhook.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A LIMS tells of results, with a signature in the place of a key. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(HookTest.WithSources.class)
class HookTest {

    private static final byte[] NEW = "a new secret of the first LIMS !".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLD = "the old secret of the same LIMS!".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "the secret of quite another one!".getBytes(StandardCharsets.UTF_8);

    /** Two sources, one of which changes its secret. Keys are asked for. */
    public static final class WithSources implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cupel.gateway.identity",
                    "keys",
                    "cupel.gateway.bootstrap-key",
                    WithKeys.FIRST,
                    "cupel.gateway.hook-secrets",
                    entry("lims", NEW) + "," + entry("lims", OLD) + "\n" + entry("xrd-2", OTHER));
        }

        private static String entry(String source, byte[] secret) {
            return source + ":whsec_" + Base64.getEncoder().encodeToString(secret);
        }
    }

    private final UUID candidate = UUID.randomUUID();
    private final String body = "{\"candidateId\": \"" + candidate
            + "\", \"value\": 31.50, \"unit\": \"meV/atom\", \"kind\": \"experiment\", \"actor\": \"the boss\"}";

    @Test
    void aSignedResultReachesItsOwnerInTheNameOfTheSourceAndUnderTheIdOfTheMessage() {
        OwnerScript.answers(201, "application/json", "{\"id\":\"7\"}");
        hook("lims", "msg-1", now(), NEW, body).statusCode(201).body("id", equalTo("7"));
        hook("lims", "msg-1", now(), OLD, body).statusCode(201);
        assertThat(OwnerScript.asked())
                .hasSize(2)
                .containsOnly("POST /internal/candidates/" + candidate + "/results key=lims:msg-1 {\"value\":31.50,"
                        + "\"unit\":\"meV/atom\",\"kind\":\"experiment\",\"actor\":\"lims:lims\"}");
    }

    @Test
    void theOwnersRefusalIsPassedOn() {
        OwnerScript.answers(422, "application/problem+json", "{\"type\":\"urn:cupel:problem:wrong-unit\"}");
        hook("xrd-2", "msg-2", now(), OTHER, body)
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:wrong-unit"));
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        OwnerScript.answers(201, "application/json", "{}");
        String signatures = "v1a,abc " + sign("msg", now(), OTHER, body) + " " + sign("msg", now(), NEW, body);
        post("lims", "msg", String.valueOf(now()), signatures, body).statusCode(201);
    }

    @Test
    void whatIsWrongWithASignatureIsNotTold() {
        OwnerScript.answers(201, "application/json", "{}");
        String good = sign("msg", now(), NEW, body);
        List<String> answers = new ArrayList<>();
        answers.add(refused(post("nobody", "msg", "" + now(), good, body)));
        answers.add(refused(post("xrd-2", "msg", "" + now(), good, body)));
        answers.add(refused(post("lims", "msg-9", "" + now(), good, body)));
        answers.add(refused(post("lims", "msg", "" + (now() + 7), good, body)));
        answers.add(refused(post("lims", "msg", "soon", good, body)));
        answers.add(refused(post("lims", "msg", "" + now(), good, body + " ")));
        answers.add(refused(post("lims", "msg", "" + now(), good.replace("v1,", "v2,"), body)));
        answers.add(refused(post("lims", "msg", "" + now(), "", body)));
        answers.add(refused(given().contentType("application/json")
                .body(body)
                .post("/api/v1/hooks/lims")
                .then()));
        answers.add(refused(WithKeys.admin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/hooks/lims")
                .then()));
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(OwnerScript.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 310, -86400})
    void aSignatureOfAnotherTimeIsRefused(long seconds) {
        OwnerScript.answers(201, "application/json", "{}");
        hook("lims", "msg", now() + seconds, NEW, body).statusCode(401).body("detail", containsString("set the clock"));
        assertThat(OwnerScript.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-280, 280})
    void clocksMayDiffer(long seconds) {
        OwnerScript.answers(201, "application/json", "{}");
        hook("lims", "msg", now() + seconds, NEW, body).statusCode(201);
    }

    @Test
    void whatIsSignedAndMakesNoSenseIsRefusedWithAReason() {
        OwnerScript.answers(201, "application/json", "{}");
        hook("lims", "msg", now(), NEW, "[1]").statusCode(400);
        hook("lims", "msg", now(), NEW, "{no json").statusCode(400);
        hook("lims", "msg", now(), NEW, "{\"value\": 3}").statusCode(404);
        hook("lims", "two words", now(), NEW, body)
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:bad-webhook-id"));
        assertThat(OwnerScript.asked()).isEmpty();
    }

    @Test
    void whateverComesIsRefusedWithAReason() {
        OwnerScript.answers(201, "application/json", "{}");
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String text = printable(random, 80);
            String id = printable(random, 20).strip();
            byte[] secret = random.nextBoolean() ? NEW : OTHER;
            int status = (random.nextBoolean()
                            ? hook("lims", id, now(), secret, text)
                            : post(word(random), id, printable(random, 9), printable(random, 40), text))
                    .extract()
                    .statusCode();
            assertThat(status).as(id + " " + text).isIn(400, 401, 404);
        }
        assertThat(OwnerScript.asked()).isEmpty();
    }

    private static String printable(Random random, int length) {
        return random.ints(1 + random.nextInt(length), ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String word(Random random) {
        return random.ints(8, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String refused(ValidatableResponse answer) {
        return answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Webhook-Signature")
                .extract()
                .path("detail");
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static ValidatableResponse hook(String source, String id, long timestamp, byte[] secret, String body) {
        return post(source, id, String.valueOf(timestamp), sign(id, timestamp, secret, body), body);
    }

    private static String sign(String id, long timestamp, byte[] secret, String body) {
        return Signature.of(secret, id, timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse post(String source, String id, String timestamp, String signature, String body) {
        RequestSpecification request = given().contentType("application/json")
                .header(Signature.ID, id)
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.SIGNATURE, signature);
        return request.body(body).post("/api/v1/hooks/" + source).then();
    }
}
