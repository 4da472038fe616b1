package org.cupel.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;
import org.junit.jupiter.api.Test;

/** Numbers that the standards print. */
class PublishedVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 4231, test case 4. */
    @Test
    void hmacSha256() {
        byte[] key = HEX.parseHex("0102030405060708090a0b0c0d0e0f10111213141516171819");
        byte[] data = HEX.parseHex("cd".repeat(50));
        assertThat(HEX.formatHex(Hmac.sign(new SigningKey("rfc4231", KeyKind.HMAC, key), data)))
                .isEqualTo("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    }

    /** RFC 4231, test case 2. */
    @Test
    void hmacSha256OfText() {
        byte[] key = "Jefe".getBytes(StandardCharsets.US_ASCII);
        byte[] data = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        assertThat(HEX.formatHex(Hmac.sign(new SigningKey("rfc4231", KeyKind.HMAC, key), data)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** RFC 8032, section 7.1, test 3; the encodings around the numbers are those of RFC 8410. */
    @Test
    void ed25519() {
        byte[] secret = HEX.parseHex("302e020100300506032b657004220420"
                + "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        byte[] open = HEX.parseHex(
                "302a300506032b6570032100" + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        byte[] message = HEX.parseHex("af82");
        byte[] signature =
                Ed25519.sign(Ed25519.privateKey(new SigningKey("rfc8032", KeyKind.ED25519_PRIVATE, secret)), message);

        assertThat(HEX.formatHex(signature))
                .isEqualTo("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        var key = Ed25519.publicKey(new SigningKey("rfc8032", KeyKind.ED25519_PUBLIC, open));
        assertThat(Ed25519.verifies(key, message, signature)).isTrue();
        assertThat(Ed25519.verifies(key, new byte[] {1}, signature)).isFalse();
        assertThat(Ed25519.verifies(key, message, new byte[7])).isFalse();
    }
}
