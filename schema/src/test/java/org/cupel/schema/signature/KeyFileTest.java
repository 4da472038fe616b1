package org.cupel.schema.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFileTest {

    private final NewKeys keys = new NewKeys(Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void whatIsWrittenIsReadAgain() {
        List<SigningKey> made = new ArrayList<>(keys.ed25519());
        made.add(keys.hmac());

        List<SigningKey> read = KeyFile.parse(KeyFile.write(made, "Keep this to its owner.\nThe first signs."));

        assertThat(read).extracting(SigningKey::toString).isEqualTo(texts(made));
        for (int i = 0; i < made.size(); i++) {
            assertThat(read.get(i).material()).isEqualTo(made.get(i).material());
        }
    }

    @Test
    void oneVariableHoldsThemWithCommas() {
        String text = KeyFile.line(keys.hmac()) + "," + KeyFile.line(keys.hmac()) + " # the old one";
        assertThat(KeyFile.parse(text)).hasSize(2);
        assertThat(KeyFile.parse("# nothing yet\n\n ")).isEmpty();
    }

    @Test
    void keysAreNamedAfterTheirDay() {
        assertThat(keys.hmac().id()).matches("hmac-sha256-20260701-[0-9a-f]{8}");
        assertThat(keys.ed25519()).extracting(SigningKey::id).allMatch(id -> id.startsWith("ed25519-20260701-"));
        assertThat(keys.hmac().id()).isNotEqualTo(keys.hmac().id());
        assertThat(keys.hmac().material()).hasSize(32);
    }

    @Test
    void aBadEntryIsNamedWithoutShowingIt() {
        String secret = "c2VjcmV0IG1hdGVyaWFsIHRoYXQgbm9ib2R5IG1heSBzZWU=";
        for (String bad : List.of(
                secret,
                "k:" + secret,
                "k:hmac-sha256:" + secret + ":more",
                "k:" + secret + ":hmac-sha256",
                "k:hmac-sha256:!" + secret,
                secret + ":hmac-sha256:k")) {
            assertThatThrownBy(() -> KeyFile.parse(KeyFile.line(keys.hmac()) + "\n" + bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Key 2")
                    .message()
                    .doesNotContain("c2Vj");
        }
    }

    @Test
    void aKeyDoesNotShowItsMaterial() {
        SigningKey key = new SigningKey("k-1", KeyKind.HMAC, "secret-secret-secret".getBytes());
        assertThat(key).hasToString("k-1 (hmac-sha256)");
    }

    private static List<String> texts(List<SigningKey> keys) {
        return keys.stream().map(SigningKey::toString).toList();
    }
}
