package org.cupel.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cupel.launcher.CupelCommand;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;
import org.cupel.stack.ModelKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstKeysAreMadeOnceAndTheNextComeOnTop() throws IOException {
        assertThat(run("new")).contains("Made ed25519-", "Made hmac-sha256-", "from the next start on");
        List<SigningKey> first = ModelKeys.of(folder).read();
        assertThat(first).hasSize(3);
        run("new");
        assertThat(ModelKeys.of(folder).read())
                .hasSize(6)
                .extracting(SigningKey::id)
                .endsWith(first.get(0).id(), first.get(1).id(), first.get(2).id());
    }

    @Test
    void theListSaysWhoSignsAndShowsNoKey() throws IOException {
        run("new");
        run("new");
        List<String> lines = run("list").lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).endsWith("signs");
        assertThat(lines.get(1)).endsWith("verifies");
        assertThat(lines.get(2)).endsWith("signs, verifies");
        assertThat(lines.get(3)).endsWith("retired");
        assertThat(lines.get(5)).endsWith("  verifies");
        for (SigningKey key : ModelKeys.of(folder).read()) {
            assertThat(String.join("\n", lines))
                    .doesNotContain(Base64.getEncoder().encodeToString(key.material()));
        }
    }

    @Test
    void publicHalvesAreAllThatIsTold() throws Exception {
        run("new");
        assertThat(KeyFile.parse(run("public")))
                .singleElement()
                .extracting(SigningKey::kind)
                .isEqualTo(KeyKind.ED25519_PUBLIC);
        String pem = run("public", "--pem");
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        assertThat(KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(key))
                        .getAlgorithm())
                .isEqualTo("EdDSA");
    }

    @Test
    void printedKeysAreNotKept() {
        assertThat(KeyFile.parse(run("new", "--print"))).hasSize(3);
        assertThat(Files.exists(folder.resolve("signing.keys"))).isFalse();
    }

    private String run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("keys"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--state", folder.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new CupelCommand()).execute(words.toArray(String[]::new)))
                    .isZero();
        } finally {
            System.setOut(terminal);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
