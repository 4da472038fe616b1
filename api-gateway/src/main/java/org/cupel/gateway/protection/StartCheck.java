package org.cupel.gateway.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.identity.IdentityMode;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Looks at the settings before the first request can come. */
@ApplicationScoped
public class StartCheck {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);
    private static final Set<String> HTTPS_ONLY = Set.of("redirect", "disabled");

    private final DoorConfig door;
    private final DoorSettings settings;

    StartCheck(DoorConfig door, GatewayConfig gateway, Config config) {
        this.door = door;
        this.settings = new DoorSettings(
                gateway.identity(),
                text(config, "quarkus.http.host"),
                door.forceHttps(),
                HTTPS_ONLY.contains(text(config, "quarkus.http.insecure-requests")),
                door.trustedProxies().orElse(List.of()),
                list(config, "quarkus.http.cors.origins"),
                text(config, "quarkus.datasource.password"),
                door.limits().requestsPerSecond());
        if (list(config, "quarkus.http.proxy.trusted-proxies").isEmpty()) {
            // No list at all would mean that everybody is one.
            throw new IllegalStateException(
                    "cupel.gateway.trusted-proxies is set to nothing. Leave it out, or name a proxy.");
        }
    }

    /** @throws IllegalStateException that names each unsafe setting and what to set */
    void check() {
        if (settings.identity() == IdentityMode.OPEN && !settings.loopback()) {
            throw new IllegalStateException(
                    "cupel.gateway.identity is open, which makes everybody an admin, and the gateway"
                            + " listens on " + settings.host() + ", where others than this machine reach it. Set"
                            + " CUPEL_GATEWAY_IDENTITY=keys, or CUPEL_HTTP_HOST=127.0.0.1.");
        }
        Set<Risk> accepted = door.acceptedRisks().orElse(Set.of());
        List<Unsafe> unsafe = settings.unsafe().stream()
                .filter(found -> !accepted.contains(found.risk()))
                .toList();
        if (unsafe.isEmpty()) {
            return;
        }
        String findings = unsafe.stream()
                .map(found -> "\n  " + found.name() + ": " + found.finding())
                .collect(Collectors.joining());
        if (door.strict()) {
            throw new IllegalStateException("The gateway does not start with unsafe settings:" + findings
                    + "\nWhat is meant so is accepted by name: CUPEL_GATEWAY_ACCEPTED_RISKS="
                    + unsafe.stream().map(Unsafe::name).collect(Collectors.joining(",")));
        }
        LOG.debugf("Unsafe settings, which are no matter here:%s", findings);
    }

    private static String text(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    private static List<String> list(Config config, String name) {
        return Optional.of(text(config, name))
                .filter(text -> !text.isBlank())
                .map(text -> List.of(text.split("\\s*,\\s*")))
                .orElse(List.of());
    }
}
