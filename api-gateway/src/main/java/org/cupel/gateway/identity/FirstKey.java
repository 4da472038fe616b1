package org.cupel.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.schema.access.KeyText;
import org.jboss.logging.Logger;

/** Keeps the key of the first admin, who makes the others. */
@ApplicationScoped
public class FirstKey {

    private static final Logger LOG = Logger.getLogger(FirstKey.class);
    private static final String NAME = "bootstrap";

    private final GatewayConfig config;
    private final KeyOffice office;

    FirstKey(GatewayConfig config, KeyOffice office) {
        this.config = config;
        this.office = office;
    }

    /** @throws IllegalStateException when something else than a key is configured */
    void keep(@Observes StartupEvent start) {
        config.bootstrapKey().ifPresent(this::keep);
    }

    private void keep(String text) {
        KeyText key = KeyText.parse(text)
                .orElseThrow(() -> new IllegalStateException("cupel.gateway.bootstrap-key holds no key. Make one with"
                        + " ./cupel gateway-keys first FILE and set CUPEL_GATEWAY_BOOTSTRAP_KEY_FILE to the file."));
        office.keep(key, NAME, Roles.ADMIN, NAME)
                .ifPresent(about -> LOG.infof(
                        "Key %s of the first admin is good until %s. Make others with it, then revoke it.",
                        about.id(), about.expiresAt()));
    }
}
