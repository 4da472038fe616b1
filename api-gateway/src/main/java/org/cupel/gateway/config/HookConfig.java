package org.cupel.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Programs of laboratories that tell of results by signature instead of a key. */
@ConfigMapping(prefix = "cupel.gateway")
public interface HookConfig {

    /** Entries source:whsec_base64, separated by commas or lines; of a source named twice either secret is good. */
    Optional<String> hookSecrets();

    /** How old a signature may be, or how far ahead, because clocks differ. */
    @WithDefault("PT5M")
    Duration hookTolerance();
}
