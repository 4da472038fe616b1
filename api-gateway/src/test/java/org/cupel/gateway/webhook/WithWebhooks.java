package org.cupel.gateway.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Receivers on this machine, and pauses that a test need not wait for. */
public final class WithWebhooks implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cupel.gateway.accepted-risks", "plain-webhooks",
                "cupel.gateway.webhooks.key", "a key of the tests that is long enough",
                "cupel.gateway.webhooks.first-retry", "PT0.2S",
                "cupel.gateway.webhooks.give-up-after", "PT5S",
                "cupel.gateway.webhooks.timeout", "PT1S",
                "cupel.gateway.webhooks.poll", "PT0.1S");
    }
}
