package org.cupel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cupel.stack.CupelHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in front of us, in a folder with a space and with a stand-in for Java that tells how it was called. */
class ScriptTest {
    @TempDir
    private Path parent;

    private Path checkout;
    private Path java;

    @BeforeEach
    void copyScript() throws IOException {
        checkout = Files.createDirectories(parent.resolve("a checkout"));
        for (String module : List.of("kafka-broker", "s3-server", "launcher")) {
            Files.createDirectories(checkout.resolve("deploy/" + module + "/target/classes"));
            Files.createDirectories(checkout.resolve("deploy/" + module + "/target/lib"));
        }
        Files.copy(CupelHome.find().root().resolve("cupel"), checkout.resolve("cupel"));
        executable(checkout.resolve("cupel"));
        java = Files.createDirectories(parent.resolve("jdk/bin")).resolve("java");
    }

    @Test
    void handsItsArgumentsOverAsTheyAre() throws Exception {
        javaOfRelease("17.0.1");
        Result result = run(java.getParent().getParent(), "logs", "an argument", "--json", "out file.json");
        assertThat(result.exitCode()).isZero();
        assertThat(result.lines())
                .contains(
                        "-Dcupel.home=" + checkout.toRealPath(),
                        "-Dcupel.terminal=false",
                        "an argument",
                        "out file.json")
                .doesNotContain("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void allowsNativeAccessWhereJavaWouldWarn() throws Exception {
        javaOfRelease("25");
        assertThat(run(java.getParent().getParent(), "status").lines()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void handsBackbonesAndSearchesToTheWorkbench() throws Exception {
        javaOfRelease("17.0.1");
        Files.createDirectories(checkout.resolve("deploy/workbench/target/classes"));
        Files.createDirectories(checkout.resolve("deploy/workbench/target/lib"));
        Files.createDirectories(checkout.resolve("target"));
        for (String source : List.of("backbone", "crystal-core", "surrogate-core")) {
            Files.createDirectories(checkout.resolve(source));
        }
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createFile(checkout.resolve("target/.workbench.built"));
        for (String command : List.of("backbones", "bench", "backtest", "tournament")) {
            Result result = run(java.getParent().getParent(), command, "--help", "up");
            assertThat(result.exitCode()).isZero();
            assertThat(result.lines()).contains("org.cupel.workbench.Main", command, "--help", "up");
            String heap = List.of("backbones", "bench").contains(command) ? "-Xmx2g" : "-XX:MaxRAMPercentage=50";
            assertThat(result.lines()).contains(heap);
        }
    }

    @Test
    void refusesAnOldJava() throws Exception {
        javaOfRelease("11.0.2");
        Result result = run(java.getParent().getParent(), "status");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines()).singleElement().asString().contains("is Java 11", "17 or newer", "JAVA_HOME");
    }

    @Test
    void saysWhenJavaHomeHasNoJava() throws Exception {
        Result result = run(parent.resolve("nowhere"), "status");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines()).singleElement().asString().contains("nowhere", "Maybe point it to a JDK");
    }

    private void javaOfRelease(String release) throws IOException {
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit 0; fi
                printf '%%s\\n' "$@"
                """.formatted(release));
        executable(java);
    }

    private Result run(Path javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(checkout.resolve("cupel").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(parent.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.lines().toList());
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Result(int exitCode, List<String> lines) {}
}
