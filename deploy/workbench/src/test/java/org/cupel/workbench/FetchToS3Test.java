package org.cupel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cupel.stack.CupelHome;
import org.cupel.stack.FreePorts;
import org.cupel.stack.RunningPart;
import org.cupel.stack.S3Server;
import org.cupel.stack.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against the real S3 server, found by what a running stack leaves in its folder. */
class FetchToS3Test {

    private static final String FILE = "nequix-oam-1-pft.nqx";

    @TempDir
    private Path folder;

    @Test
    void stores_once_under_the_hash() throws Exception {
        Secrets secrets = Secrets.of(folder);
        S3Server s3 = new S3Server(CupelHome.find(), folder.resolve("s3"), FreePorts.next(), secrets);
        Files.writeString(
                folder.resolve("state.json"),
                "{\"parts\":[{\"name\":\"s3\",\"port\":" + s3.port() + ",\"healthy\":true}]}");
        Path mirror = Files.createDirectories(folder.resolve("mirror"));
        Files.writeString(mirror.resolve(FILE), "weights that nobody knows");

        try (RunningPart running = RunningPart.start(s3, folder.resolve("s3.log"))) {
            running.awaitReady();
            JsonNode first = fetch(mirror, 0, "--accept-unverified");
            String hash = first.at("/files/0/sha256").asText();
            String key = "backbones/nequix/" + hash + "/" + FILE;
            assertThat(first.at("/files/0/stored").asText()).isEqualTo(key);
            assertThat(first.at("/files/0/verified").asBoolean()).isFalse();
            assertThat(folder.resolve("s3/cupel").resolve(key)).hasContent("weights that nobody knows");

            JsonNode second = fetch(mirror, 0, "--sha256=" + hash);
            assertThat(second.at("/files/0/was_there").asBoolean()).isTrue();

            fetch(mirror, 1, "--sha256=" + "0".repeat(64));
            assertThat(folder.resolve("s3/cupel/backbones/nequix")).isDirectoryNotContaining("glob:**0000");
            fetch(mirror, 2);

            assertThat(list().at("/cache").asText()).isEqualTo("http://127.0.0.1:" + s3.port() + "/cupel");
            assertThat(list().at("/backbones"))
                    .allMatch(row -> !row.path("cached").asBoolean());
        }
    }

    private JsonNode fetch(Path mirror, int exitCode, String... more) throws Exception {
        Path out = folder.resolve("fetch.json");
        String[] arguments = {
            "backbones",
            "fetch",
            "nequix",
            "--version",
            "oam-1-pft",
            "--mirror",
            mirror.toString(),
            "--state",
            folder.toString(),
            "--json",
            out.toString()
        };
        String[] all = java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        assertThat(Main.commandLine().execute(all)).isEqualTo(exitCode);
        return new ObjectMapper().readTree(out.toFile());
    }

    private JsonNode list() throws Exception {
        Path out = folder.resolve("list.json");
        int exitCode =
                Main.commandLine().execute("backbones", "list", "--state", folder.toString(), "--json", out.toString());
        assertThat(exitCode).isZero();
        return new ObjectMapper().readTree(out.toFile());
    }
}
