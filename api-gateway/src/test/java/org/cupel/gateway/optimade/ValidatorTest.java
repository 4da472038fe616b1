package org.cupel.gateway.optimade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.SampleMaterials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The consortium's own validator. Skipped, with the reason printed, where Python or its package is not to be had. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class ValidatorTest {

    private static final Path HOME = Path.of(System.getProperty("cupel.home", ".."), "api-gateway");
    private static final int NOT_INSTALLED = 2;

    @TestHTTPResource("/optimade")
    String address;

    @BeforeAll
    static void seed() {
        SampleMaterials.seed("sample", 300);
    }

    @Test
    void everyTestOfTheValidatorPasses() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3",
                            HOME.resolve("src/test/python/check_optimade.py").toString(),
                            "--venv",
                            HOME.resolve("target/optimade-venv").toString(),
                            address)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            System.out.println("Skipped: python3 cannot be started (" + e.getMessage() + ").");
            assumeTrue(false, "python3 cannot be started");
            return;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        System.out.println(output);
        assumeTrue(process.exitValue() != NOT_INSTALLED, "Skipped: " + output);
        assertThat(process.exitValue()).as(output).isZero();
    }
}
