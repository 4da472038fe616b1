package org.cupel.schema.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as its user holds it: {@code cupel_<id>_<secret>}, 12 and 64 hexadecimal digits.
 *
 * <p>The prefix lets scanners of repositories find keys that leaked. The secret is 256 random bits.
 */
public final class KeyText {

    public static final String PREFIX = "cupel_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{12})_([0-9a-f]{64})");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final String secret;

    private KeyText(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    public static KeyText fresh() {
        return new KeyText(random(ID_BYTES), random(SECRET_BYTES));
    }

    /** Another secret under the same id. */
    public static KeyText freshFor(String id) {
        return new KeyText(id, random(SECRET_BYTES));
    }

    /** Empty when the text is no key. */
    public static Optional<KeyText> parse(String text) {
        var match = FORM.matcher(text.strip());
        return match.matches() ? Optional.of(new KeyText(match.group(1), match.group(2))) : Optional.empty();
    }

    /** Names the key; no secret. */
    public String id() {
        return id;
    }

    /**
     * SHA-256 of the secret: what is kept. A slow hash protects what people choose and others can guess; 256 random bits
     * cannot be guessed however fast a try is, and a slow hash would cost every request.
     */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** The whole key, to be shown once. */
    public String text() {
        return PREFIX + id + "_" + secret;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }

    private static String random(int bytes) {
        var buffer = new byte[bytes];
        RANDOM.nextBytes(buffer);
        return HexFormat.of().formatHex(buffer);
    }
}
