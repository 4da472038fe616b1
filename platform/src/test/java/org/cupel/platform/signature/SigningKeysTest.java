package org.cupel.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.NewKeys;
import org.cupel.schema.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private final NewKeys fresh = new NewKeys(Clock.systemUTC());

    @Test
    void theEnvironmentComesBeforeTheFile(@TempDir Path folder) throws IOException {
        SigningKey current = fresh.hmac();
        SigningKey old = fresh.hmac();
        Path file = Files.writeString(folder.resolve("keys"), KeyFile.write(List.of(old), "old"));

        KeyRing ring = SigningKeys.ring(settings(SigningMode.STRICT, file, KeyFile.line(current)));

        assertThat(ring.signingIds()).containsExactly(current.id());
        assertThat(ring.verifyingIds()).containsExactly(current.id(), old.id());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SigningKeys.ring(settings(SigningMode.STRICT, Path.of("/nowhere/keys"), null)))
                .hasMessageContaining("/nowhere/keys")
                .hasMessageContaining("./cupel keys new");
    }

    @Test
    void anUnreadableKeyIsToldOfWithoutShowingIt() {
        assertThatThrownBy(() -> SigningKeys.ring(settings(SigningMode.STRICT, null, "hunter2-hunter2")))
                .hasMessageContaining("CUPEL_SIGNING_KEYS")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aStrictServiceWithoutKeysDoesNotStart() {
        SignedModels none = models(SigningMode.STRICT);
        assertThatThrownBy(() -> SigningStart.requireSigner(none))
                .hasMessageContaining("no key to sign")
                .hasMessageContaining("CUPEL_SIGNING_KEY_FILE");
        assertThatThrownBy(() -> SigningStart.requireVerifier(none)).hasMessageContaining("no key to verify");
    }

    @Test
    void aPublicHalfIsNotEnoughToSign() {
        SignedModels open = models(SigningMode.STRICT, fresh.ed25519().get(1));
        assertThatThrownBy(() -> SigningStart.requireSigner(open)).hasMessageContaining("no key to sign");
        assertThatCode(() -> SigningStart.requireVerifier(open)).doesNotThrowAnyException();
    }

    @Test
    void aLenientServiceStartsWithoutKeys() {
        assertThatCode(() -> SigningStart.requireSigner(models(SigningMode.LENIENT)))
                .doesNotThrowAnyException();
        assertThatCode(() -> SigningStart.requireVerifier(models(SigningMode.LENIENT)))
                .doesNotThrowAnyException();
    }

    private static SignedModels models(SigningMode mode, SigningKey... keys) {
        return new SignedModels(null, new KeyRing(List.of(keys)), mode);
    }

    private static SigningConfig settings(SigningMode mode, Path file, String keys) {
        return new SigningConfig() {
            @Override
            public SigningMode mode() {
                return mode;
            }

            @Override
            public Optional<Path> keyFile() {
                return Optional.ofNullable(file);
            }

            @Override
            public Optional<String> keys() {
                return Optional.ofNullable(keys);
            }
        };
    }
}
