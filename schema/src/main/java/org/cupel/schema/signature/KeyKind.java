package org.cupel.schema.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a line of a key file holds. */
public enum KeyKind {
    /** A secret that both signs and verifies: at least 32 random bytes. */
    HMAC("hmac-sha256", "hmac-sha256"),
    /** The private half, which signs: PKCS #8. */
    ED25519_PRIVATE("ed25519-private", "ed25519"),
    /** The public half, which verifies and may be known to all: X.509. */
    ED25519_PUBLIC("ed25519-public", "ed25519");

    private final String text;
    private final String algorithm;

    KeyKind(String text, String algorithm) {
        this.text = text;
        this.algorithm = algorithm;
    }

    /** As key files write it. */
    public String text() {
        return text;
    }

    /** As signatures write it. */
    public String algorithm() {
        return algorithm;
    }

    public boolean signs() {
        return this != ED25519_PUBLIC;
    }

    public boolean verifies() {
        return this != ED25519_PRIVATE;
    }

    static Optional<KeyKind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(KeyKind::text).toList();
    }
}
