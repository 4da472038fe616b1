package org.cupel.platform.signature;

import java.util.Locale;
import org.jboss.logging.Logger;

/** What a service that signs or verifies models asks at its start. */
public final class SigningStart {

    private static final Logger LOG = Logger.getLogger(SigningStart.class);

    private SigningStart() {}

    /** @throws IllegalStateException when the service is strict and cannot sign */
    public static void requireSigner(SignedModels models) {
        if (models.keys().signs()) {
            LOG.infof("Models are signed by %s (%s).", models.keys().signingIds(), models.mode());
        } else {
            doWithout(models, "sign", "models that it trains would be refused");
        }
    }

    /** @throws IllegalStateException when the service is strict and can verify nothing */
    public static void requireVerifier(SignedModels models) {
        if (models.keys().verifies()) {
            LOG.infof("Models that %s signed are believed (%s).", models.keys().verifyingIds(), models.mode());
        } else {
            doWithout(models, "verify", "it would have to refuse every model");
        }
    }

    private static void doWithout(SignedModels models, String what, String consequence) {
        if (models.mode() == SigningMode.STRICT) {
            throw new IllegalStateException("This service has no key to " + what + " models with, so " + consequence
                    + ". Make keys with ./cupel keys new and set CUPEL_SIGNING_KEY_FILE to the file, or, where nobody"
                    + " stakes anything on the models, set CUPEL_SIGNING_MODE=lenient.");
        }
        LOG.warnf(
                "NO KEY TO %s MODELS WITH: cupel.signing.mode is lenient and nobody vouches for models here. Do not stake"
                        + " anything on them. Make keys with ./cupel keys new and set CUPEL_SIGNING_KEY_FILE.",
                what.toUpperCase(Locale.ROOT));
    }
}
