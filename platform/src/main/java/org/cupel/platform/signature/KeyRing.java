package org.cupel.platform.signature;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cupel.schema.model.KeySignature;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;

/**
 * The keys of a service. Of each algorithm the first that can sign does; any verifies. To rotate, put a new key on top and
 * keep the old one until nothing that it signed is used.
 */
public final class KeyRing {

    private static final byte[] PROBE = {'c', 'u', 'p', 'e', 'l'};

    private final List<SigningKey> keys;
    private final Map<KeyKind, SigningKey> current = new EnumMap<>(KeyKind.class);

    /** @throws IllegalArgumentException when a key is too weak, not whole, or has the id of another */
    public KeyRing(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
        requireEachOnce();
        this.keys.forEach(this::requireSound);
        this.keys.stream().filter(key -> key.kind().signs()).forEach(key -> current.putIfAbsent(key.kind(), key));
    }

    /** What a signature is worth. */
    public enum Verdict {
        VALID,
        /** A key that is known here did not sign these bytes. */
        WRONG,
        UNKNOWN_KEY
    }

    public boolean signs() {
        return !current.isEmpty();
    }

    public boolean verifies() {
        return keys.stream().anyMatch(key -> key.kind().verifies());
    }

    /** Ids of the keys that sign now. */
    public List<String> signingIds() {
        return current.values().stream().map(SigningKey::id).toList();
    }

    /** Ids of the keys that are believed. */
    public List<String> verifyingIds() {
        return keys.stream()
                .filter(key -> key.kind().verifies())
                .map(SigningKey::id)
                .toList();
    }

    /** One signature per algorithm. */
    public List<KeySignature> sign(byte[] content) {
        return current.values().stream()
                .map(key -> new KeySignature(
                        key.id(), key.kind().algorithm(), Base64.getEncoder().encodeToString(signature(key, content))))
                .toList();
    }

    public Verdict check(byte[] content, KeySignature claimed) {
        return verifier(claimed)
                .map(key -> verifies(key, content, claimed.value()) ? Verdict.VALID : Verdict.WRONG)
                .orElse(Verdict.UNKNOWN_KEY);
    }

    private Optional<SigningKey> verifier(KeySignature claimed) {
        return keys.stream()
                .filter(key -> key.kind().verifies()
                        && key.id().equals(claimed.keyId())
                        && key.kind().algorithm().equals(claimed.algorithm()))
                .findFirst();
    }

    private static byte[] signature(SigningKey key, byte[] content) {
        return key.kind() == KeyKind.HMAC ? Hmac.sign(key, content) : Ed25519.sign(Ed25519.privateKey(key), content);
    }

    private static boolean verifies(SigningKey key, byte[] content, String claimed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(claimed);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
        return key.kind() == KeyKind.HMAC
                ? Hmac.verifies(key, content, bytes)
                : Ed25519.verifies(Ed25519.publicKey(key), content, bytes);
    }

    private void requireEachOnce() {
        Set<List<Object>> seen = new HashSet<>();
        Map<String, String> algorithms = new HashMap<>();
        for (SigningKey key : keys) {
            String algorithm = algorithms.putIfAbsent(key.id(), key.kind().algorithm());
            if (!seen.add(List.of(key.id(), key.kind()))
                    || algorithm != null && !algorithm.equals(key.kind().algorithm())) {
                throw new IllegalArgumentException(
                        "Two keys are called '" + key.id() + "'. Give every key, or pair of halves, an id of its own.");
            }
        }
    }

    private void requireSound(SigningKey key) {
        switch (key.kind()) {
            case HMAC -> Hmac.require(key);
            case ED25519_PUBLIC -> Ed25519.publicKey(key);
            case ED25519_PRIVATE -> requirePair(key);
        }
    }

    private void requirePair(SigningKey half) {
        List<PublicKey> open = new ArrayList<>();
        keys.stream()
                .filter(key -> key.kind() == KeyKind.ED25519_PUBLIC && key.id().equals(half.id()))
                .forEach(key -> open.add(Ed25519.publicKey(key)));
        byte[] signed = Ed25519.sign(Ed25519.privateKey(half), PROBE);
        if (open.isEmpty() || !Ed25519.verifies(open.get(0), PROBE, signed)) {
            throw new IllegalArgumentException("Key " + half + (open.isEmpty() ? " has no" : " does not fit the")
                    + " public half with the same id. Keep both lines that ./cupel keys new wrote.");
        }
    }
}
