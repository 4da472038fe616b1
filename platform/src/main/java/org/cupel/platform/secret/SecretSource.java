package org.cupel.platform.secret;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Secrets from files and commands: {@code CUPEL_DB_PASSWORD_FILE} names a file that holds the password, {@code
 * CUPEL_DB_PASSWORD_COMMAND} a command that prints it. {@code CUPEL_DB_PASSWORD} itself outranks both.
 */
public final class SecretSource implements ConfigSourceFactory {

    /** What may be given this way. */
    public static final List<String> SECRETS = List.of(
            "cupel.db.password",
            "cupel.s3.access-key",
            "cupel.s3.secret-key",
            "cupel.gateway.bootstrap-key",
            "cupel.gateway.webhooks.key",
            "cupel.gateway.hook-secrets");

    /** Below the environment (300), above application.properties (250). */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> secrets = new HashMap<>();
        for (String name : SECRETS) {
            value(context, name + "-command").ifPresent(command -> secrets.put(name, SecretCommand.run(name, command)));
            value(context, name + "-file").ifPresent(file -> secrets.put(name, SecretFile.read(name, file)));
        }
        return List.of(new PropertiesConfigSource(secrets, "secrets from files and commands", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return Optional.ofNullable(value)
                .map(ConfigValue::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
