package org.cupel.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.platform.signature.KeyRing.Verdict;
import org.cupel.schema.model.KeySignature;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.NewKeys;
import org.cupel.schema.signature.SigningKey;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final byte[] CONTENT = "a manifest".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "a manifesT".getBytes(StandardCharsets.UTF_8);

    private final NewKeys fresh = new NewKeys(Clock.systemUTC());

    @Test
    void signsOncePerAlgorithmAndBelievesItself() {
        KeyRing ring = ring(fresh.ed25519(), List.of(fresh.hmac()));

        List<KeySignature> signatures = ring.sign(CONTENT);

        assertThat(signatures).extracting(KeySignature::algorithm).containsExactly("hmac-sha256", "ed25519");
        assertThat(signatures).allMatch(signature -> ring.check(CONTENT, signature) == Verdict.VALID);
        assertThat(signatures).allMatch(signature -> ring.check(OTHER, signature) == Verdict.WRONG);
    }

    @Test
    void thePublicHalfIsEnoughToVerifyAndCannotSign() {
        List<SigningKey> pair = fresh.ed25519();
        KeyRing verifier = ring(List.of(pair.get(1)));

        assertThat(verifier.signs()).isFalse();
        assertThat(verifier.check(CONTENT, ring(pair).sign(CONTENT).get(0))).isEqualTo(Verdict.VALID);
    }

    @Test
    void anotherSecretUnderTheSameNameIsWrong() {
        SigningKey key = fresh.hmac();
        SigningKey imposter =
                new SigningKey(key.id(), KeyKind.HMAC, fresh.hmac().material());

        KeySignature forged = ring(List.of(imposter)).sign(CONTENT).get(0);

        assertThat(ring(List.of(key)).check(CONTENT, forged)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aKeyOfAnotherKindUnderTheSameNameDoesNotCount() {
        SigningKey key = fresh.hmac();
        KeySignature signature = ring(List.of(key)).sign(CONTENT).get(0);
        KeySignature claimed = new KeySignature(signature.keyId(), "ed25519", signature.value());

        assertThat(ring(List.of(key)).check(CONTENT, claimed)).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @Test
    void whatIsNoBase64IsWrong() {
        SigningKey key = fresh.hmac();
        assertThat(ring(List.of(key)).check(CONTENT, new KeySignature(key.id(), "hmac-sha256", "!")))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void afterARotationTheNewKeySignsAndTheOldStillVerifies() {
        SigningKey old = fresh.hmac();
        SigningKey current = fresh.hmac();
        KeySignature before = ring(List.of(old)).sign(CONTENT).get(0);
        KeyRing rotated = ring(List.of(current, old));

        assertThat(rotated.signingIds()).containsExactly(current.id());
        assertThat(rotated.check(CONTENT, before)).isEqualTo(Verdict.VALID);
        assertThat(ring(List.of(current)).check(CONTENT, before)).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @Test
    void aShortKeyIsRefusedWithItsLength() {
        SigningKey shortKey =
                new SigningKey("short", KeyKind.HMAC, Arrays.copyOf(fresh.hmac().material(), 31));
        assertThatThrownBy(() -> ring(List.of(shortKey)))
                .hasMessageContaining("short (hmac-sha256) has 31 bytes")
                .hasMessageContaining("needs 32")
                .hasMessageContaining("./cupel keys new");
    }

    @Test
    void oneByteRepeatedIsNoKey() {
        assertThatThrownBy(() -> ring(List.of(new SigningKey("zeros", KeyKind.HMAC, new byte[64]))))
                .hasMessageContaining("zeros")
                .hasMessageContaining("one byte repeated");
    }

    @Test
    void halvesOfDifferentPairsAreRefused() {
        SigningKey secret = fresh.ed25519().get(0);
        SigningKey foreign = new SigningKey(
                secret.id(), KeyKind.ED25519_PUBLIC, fresh.ed25519().get(1).material());
        assertThatThrownBy(() -> ring(List.of(secret, foreign))).hasMessageContaining("does not fit the public half");
        assertThatThrownBy(() -> ring(List.of(secret))).hasMessageContaining("has no public half");
    }

    @Test
    void bytesThatAreNoKeyAreRefusedWithoutBeingShown() {
        byte[] secret = "secret".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ring(List.of(new SigningKey("bad", KeyKind.ED25519_PUBLIC, secret))))
                .hasMessageContaining("bad (ed25519-public) has 6 bytes")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void twoKeysOfOneNameAreRefused() {
        SigningKey key = fresh.hmac();
        assertThatThrownBy(() -> ring(List.of(key, key))).hasMessageContaining("'" + key.id() + "'");
        SigningKey pair = fresh.ed25519().get(1);
        SigningKey sameName = new SigningKey(key.id(), pair.kind(), pair.material());
        assertThatThrownBy(() -> ring(List.of(key, sameName))).hasMessageContaining("Two keys");
    }

    @SafeVarargs
    private static KeyRing ring(List<SigningKey>... keys) {
        List<SigningKey> all = new ArrayList<>();
        Arrays.stream(keys).forEach(all::addAll);
        return new KeyRing(all);
    }
}
