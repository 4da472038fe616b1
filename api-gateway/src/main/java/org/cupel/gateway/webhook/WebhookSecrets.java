package org.cupel.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.cupel.gateway.config.WebhookConfig;
import org.cupel.platform.problem.ProblemException;

/** The secret of each webhook follows from its id and from a key that only configuration knows, so none is stored. */
@ApplicationScoped
public class WebhookSecrets {

    private static final int SHORTEST = 32;
    private static final String PURPOSE = "webhook ";

    private final byte[] key;

    WebhookSecrets(WebhookConfig config) {
        String text = config.key().map(String::strip).orElse("");
        if (!text.isEmpty() && text.length() < SHORTEST) {
            throw new IllegalStateException("cupel.gateway.webhooks.key has " + text.length()
                    + " characters. Set CUPEL_GATEWAY_WEBHOOKS_KEY to at least " + SHORTEST
                    + " random ones, e.g. of openssl rand -base64 32.");
        }
        this.key = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ProblemException 409 where the operator has set no key */
    void requireKey() {
        if (key.length == 0) {
            throw new ProblemException(
                    409,
                    "webhooks-off",
                    "Nothing can be signed here: no key is set. Ask the operator to set CUPEL_GATEWAY_WEBHOOKS_KEY.");
        }
    }

    byte[] of(UUID webhook) {
        requireKey();
        return Signature.hmac(key, PURPOSE + webhook);
    }

    /** As receivers keep it. */
    String text(UUID webhook) {
        return Signature.SECRET_PREFIX + Base64.getEncoder().encodeToString(of(webhook));
    }
}
