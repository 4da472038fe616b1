package org.cupel.gateway.identity;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cupel.schema.access.KeyText;

/**
 * A key as it is checked.
 *
 * @param previousHash of the secret before the last rotation, null when there was none
 * @param previousUntil how long that one is good
 * @param revokedAt null when it is not
 */
public record StoredKey(
        String id,
        String name,
        Set<String> roles,
        byte[] hash,
        byte[] previousHash,
        Instant previousUntil,
        Instant expiresAt,
        Instant revokedAt) {

    /** Why the key does not open the door; empty when it does. Compares in constant time. */
    Optional<String> refusal(KeyText shown, Instant now) {
        byte[] hash = shown.hash();
        boolean current = MessageDigest.isEqual(hash, this.hash);
        boolean previous = previousHash != null && MessageDigest.isEqual(hash, previousHash);
        if (!current && !previous) {
            return Optional.of("The secret of key " + id + " is wrong. Copy the whole key.");
        }
        if (revokedAt != null) {
            return Optional.of("Key " + id + " was revoked at " + revokedAt + ". Ask an admin for another.");
        }
        if (!now.isBefore(expiresAt)) {
            return Optional.of("Key " + id + " expired at " + expiresAt + ". Ask an admin for another.");
        }
        if (!current && !now.isBefore(previousUntil)) {
            return Optional.of("Key " + id + " was rotated, and this secret of it ended at " + previousUntil
                    + ". Use the new one.");
        }
        return Optional.empty();
    }
}
