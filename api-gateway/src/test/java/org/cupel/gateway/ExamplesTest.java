package org.cupel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.identity.WithKeys;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is run as it stands there. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class ExamplesTest {

    private static final Path PAGE = Path.of("../docs/api-examples.md");
    private static final Pattern BLOCK = Pattern.compile("```(bash|python|java)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @TestHTTPResource("/")
    URI gateway;

    private UUID campaign;

    record Example(String language, String code) {

        @Override
        public String toString() {
            return language + ": " + code.strip().lines().findFirst().orElse("");
        }
    }

    static Stream<Example> examples() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> new Example(block.group(1), block.group(2)));
    }

    @BeforeEach
    void seed() {
        campaign = Seed.campaign("examples");
        Seed.candidates(campaign, Seed.ranking(campaign), 120);
        OwnerScript.answers(200, "application/json", "{}");
    }

    @Test
    void thePageHasExamplesOfEachLanguage() throws IOException {
        assertThat(examples().map(Example::language)).contains("bash", "python", "java");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleDoesWhatItSays(Example example) throws IOException, InterruptedException {
        List<String> command = command(example);
        assumeTrue(
                installed(command.get(0)), () -> command.get(0) + " is not installed, so " + example + " was not run.");
        Path output = folder.resolve("output");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CUPEL_URL", gateway.toString().replaceFirst("/$", ""));
        builder.environment().put("CUPEL_API_KEY", WithKeys.key("examples", Roles.RESEARCHER, Roles.LAB));
        builder.environment().put("CAMPAIGN", campaign.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).isNotBlank();
    }

    private List<String> command(Example example) throws IOException {
        return switch (example.language()) {
            case "python" -> List.of("python3", write("example.py", example));
            case "java" ->
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        write("Example.java", example));
            default -> List.of("bash", write("example.sh", example));
        };
    }

    private String write(String name, Example example) throws IOException {
        return Files.writeString(folder.resolve(name), example.code(), StandardCharsets.UTF_8)
                .toString();
    }

    private static boolean installed(String program) {
        return Path.of(program).isAbsolute()
                || Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
