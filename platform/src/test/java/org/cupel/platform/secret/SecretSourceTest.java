package org.cupel.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourceTest {

    private static final String PASSWORD = "cupel.db.password";

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadWithoutItsEndOfLine() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from a file\n");
        assertThat(config(Map.of("CUPEL_DB_PASSWORD_FILE", file.toString())).getValue(PASSWORD, String.class))
                .isEqualTo("from a file");
    }

    @Test
    void aCommandIsRunByAShell() {
        assertThat(config(Map.of("CUPEL_DB_PASSWORD_COMMAND", "echo from a; echo command | tr a-z A-Z"))
                        .getValue(PASSWORD, String.class))
                .isEqualTo("from a\nCOMMAND");
    }

    @Test
    void whatIsSaidOutrightOutranksBoth() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from a file");
        assertThat(config(Map.of("CUPEL_DB_PASSWORD_FILE", file.toString(), "CUPEL_DB_PASSWORD", "outright"))
                        .getValue(PASSWORD, String.class))
                .isEqualTo("outright");
    }

    @Test
    void withoutEitherTheDefaultStays() {
        assertThat(config(Map.of("CUPEL_DB_PASSWORD_FILE", "")).getValue(PASSWORD, String.class))
                .isEqualTo("default");
    }

    @Test
    void whatCannotBeHadIsToldByName() {
        assertThatThrownBy(() -> config(Map.of("CUPEL_DB_PASSWORD_FILE", "/nowhere/at-all")))
                .hasStackTraceContaining("cupel.db.password-file")
                .hasStackTraceContaining("/nowhere/at-all");
        assertThatThrownBy(() -> config(Map.of("CUPEL_DB_PASSWORD_COMMAND", "exit 3")))
                .hasStackTraceContaining("cupel.db.password-command")
                .hasStackTraceContaining("ended with 3");
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(Map.of(PASSWORD, "default"), "application.properties", 250))
                .withSources(new SecretSource())
                .build();
    }
}
