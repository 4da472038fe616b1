package org.cupel.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing is sent, although somebody asks for it. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(ReceiversTest.Strict.class)
class ReceiversTest {

    /** No risk is accepted; one private network is allowed. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cupel.gateway.webhooks.key", "a key of the tests that is long enough",
                    "cupel.gateway.webhooks.allowed-networks", "10.7.0.0/16",
                    "cupel.gateway.webhooks.poll", "PT0.1S");
        }
    }

    @Inject
    Receivers receivers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[fd00::1]",
                "[fe80::1]",
                "[64:ff9b::a00:1]",
                "[2002:7f00:1::]",
                "[ff02::1]"
            })
    void whatIsInsideIsNotCalled(String host) {
        assertThatThrownBy(() -> receivers.resolve("https://" + host + "/x"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("not on the open Internet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "[2606:4700::1111]", "10.7.3.4"})
    void whatIsOutsideOrAllowedIsCalledAtTheAddressThatWasLookedAt(String host) throws UnknownHostException {
        var receiver = receivers.resolve("https://" + host + ":8443/x");
        assertThat(receiver.address()).isEqualTo(InetAddress.getByName(host.replaceAll("[\\[\\]]", "")));
        assertThat(receiver.port()).isEqualTo(8443);
        assertThat(receiver.https()).isTrue();
    }

    @Test
    void plainHttpIsRefusedFromTheStartAndInsideAddressesWhenSomethingIsToBeSent() throws IOException {
        try (Receiver receiver = new Receiver()) {
            create(receiver.url()).statusCode(422);
            String id = create(receiver.url().replace("http:", "https:"))
                    .statusCode(201)
                    .extract()
                    .path("about.id");
            given().post("/api/v1/webhooks/" + id + "/test")
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("waiting"));
            String why = Eventually.is(
                    "refusal",
                    Duration.ofSeconds(20),
                    () -> given().get("/api/v1/webhooks/" + id + "/deliveries")
                            .jsonPath()
                            .getString("items[0].lastError"),
                    error -> error != null);
            assertThat(why).contains("127.0.0.1, which is not on the open Internet");
            assertThat(receiver.told).isEmpty();
        } finally {
            Admin.execute("delete from gateway.webhook_subscriptions");
        }
    }

    private static ValidatableResponse create(String url) {
        return given().contentType("application/json")
                .body(Map.of("url", url, "eventTypes", List.of("candidate.flagged")))
                .post("/api/v1/webhooks")
                .then();
    }
}
