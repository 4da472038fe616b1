package org.cupel.gateway.hook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.cupel.gateway.config.HookConfig;
import org.cupel.gateway.webhook.Signature;

/** Whether a message is from its source, unchanged, and of now. */
@ApplicationScoped
public class SignatureCheck {

    private static final String WRONG =
            "The message is not signed by a source that is known here. Send webhook-id, webhook-timestamp and"
                    + " webhook-signature over the bytes of the body, and check source and secret with the operator.";

    private final HookSecrets secrets;
    private final Duration tolerance;
    private final Clock clock = Clock.systemUTC();

    SignatureCheck(HookSecrets secrets, HookConfig config) {
        this.secrets = secrets;
        this.tolerance = config.hookTolerance();
    }

    /** @throws UnsignedException the same whether the source is unknown or the signature wrong */
    void require(SignedHook hook) {
        long timestamp = seconds(hook.timestamp());
        if (!signed(hook, timestamp)) {
            throw new UnsignedException(WRONG);
        }
        long now = clock.instant().getEpochSecond();
        if (Math.abs(now - timestamp) > tolerance.toSeconds()) {
            throw new UnsignedException("The message was signed at " + timestamp + ", and it is " + now
                    + ". Sign it when it is sent, and set the clock.");
        }
    }

    /** Every signature is compared with every secret, so that time tells nothing. */
    private boolean signed(SignedHook hook, long timestamp) {
        boolean found = false;
        for (byte[] secret : secrets.of(hook.source())) {
            byte[] expected = bytes(Signature.of(secret, String.valueOf(hook.id()), timestamp, hook.body()));
            for (String shown : String.valueOf(hook.signatures()).split(" ", 10)) {
                found |= MessageDigest.isEqual(expected, bytes(shown));
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long seconds(String text) {
        return text != null && text.matches("[0-9]{1,12}") ? Long.parseLong(text) : 0;
    }
}
