package org.cupel.platform.signature;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Keys that models are signed and verified with; made by {@code ./cupel keys new}. */
@ConfigMapping(prefix = "cupel.signing")
public interface SigningConfig {

    /** {@code strict} or {@code lenient}. */
    @WithDefault("strict")
    SigningMode mode();

    /** A file of keys. Of each algorithm the first signs; all verify. */
    Optional<Path> keyFile();

    /** The same text in the environment, keys separated by commas; they come before those of the file. */
    Optional<String> keys();
}
