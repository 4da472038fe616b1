package org.cupel.train.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReproduceCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aWrongCommandLineIsNamedAndEndsWithTwo() {
        assertThat(run("--manifest", "models/1", "--exactly")).isEqualTo(2);
        assertThat(said()).contains("'--exactly'", "--help");
        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("--manifest is missing");
        assertThat(run("--manifest", "models/1", "--tolerance", "small")).isEqualTo(2);
        assertThat(said()).contains("'small'");
        assertThat(run("--manifest", "models/1", "--tolerance=-1")).isEqualTo(2);
        assertThat(run("--manifest", "models/1", "--tolerance", "NaN")).isEqualTo(2);
        assertThat(run("--manifest")).isEqualTo(2);
    }

    @Test
    void helpEndsWithNought() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("--recompute-features", "0.001");
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThat(run("--manifest", "models/1")).isEqualTo(1);
        assertThat(said()).contains("CUPEL_S3_ENDPOINT is not set");
    }

    @Test
    void aStrictProgramWithoutKeysSaysSo() {
        Map<String, String> variables = Map.of(
                "CUPEL_S3_ENDPOINT", "http://127.0.0.1:1", "CUPEL_S3_ACCESS_KEY", "a", "CUPEL_S3_SECRET_KEY", "b");
        assertThat(ReproduceCommand.run(List.of("--manifest", "models/1"), variables, out(), out()))
                .isEqualTo(1);
        assertThat(said()).contains("no key to verify", "CUPEL_SIGNING_KEY_FILE");
    }

    private int run(String... arguments) {
        said.reset();
        return ReproduceCommand.run(List.of(arguments), Map.of(), out(), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
