package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelKeysTest {
    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndReadableByTheirOwnerOnly() throws IOException {
        ModelKeys made = ModelKeys.of(folder);
        String before = Files.readString(made.signingFile());
        ModelKeys again = ModelKeys.of(folder);
        assertThat(Files.readString(again.signingFile())).isEqualTo(before);
        for (Path file : List.of(made.signingFile(), made.verificationFile())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whoeverPredictsGetsPublicHalvesAlone() throws IOException {
        ModelKeys keys = ModelKeys.of(folder);
        assertThat(keys.read())
                .extracting(SigningKey::kind)
                .containsExactly(KeyKind.ED25519_PRIVATE, KeyKind.ED25519_PUBLIC, KeyKind.HMAC);
        assertThat(KeyFile.parse(Files.readString(keys.verificationFile())))
                .singleElement()
                .extracting(SigningKey::kind)
                .isEqualTo(KeyKind.ED25519_PUBLIC);
    }

    @Test
    void aRotationKeepsTheOldKeysBelow() throws IOException {
        ModelKeys keys = ModelKeys.of(folder);
        List<String> before = keys.read().stream().map(SigningKey::toString).toList();
        List<SigningKey> fresh = keys.rotate(Clock.systemUTC());
        List<String> after = keys.read().stream().map(SigningKey::toString).toList();
        assertThat(after.subList(0, 3))
                .isEqualTo(fresh.stream().map(SigningKey::toString).toList());
        assertThat(after.subList(3, 6)).isEqualTo(before);
        assertThat(KeyFile.parse(Files.readString(keys.verificationFile()))).hasSize(2);
    }

    @Test
    void aDamagedFileIsNamedAndNotReplaced() throws IOException {
        Path file = ModelKeys.of(folder).signingFile();
        Files.writeString(file, "damaged");
        assertThatThrownBy(() -> ModelKeys.of(folder))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("damaged:");
        assertThat(Files.readString(file)).isEqualTo("damaged");
    }
}
