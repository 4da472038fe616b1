package org.cupel.gateway.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Where keys are kept. */
public interface KeyStore {

    /** For checking. */
    Optional<StoredKey> find(String id);

    /** Newest first, revoked ones too. */
    Slice<ApiKey> page(PageRequest request);

    /** Empty when the id is taken. */
    Optional<ApiKey> add(NewKey key);

    /** Empty when no key that is neither revoked nor expired has the id. */
    Optional<ApiKey> rotate(String id, byte[] hash, Instant now, Instant previousUntil);

    /** A key that is revoked already stays as it is. Empty when no key has the id. */
    Optional<ApiKey> revoke(String id, String by, Instant now);

    /** Notes when keys were last used. */
    void used(Map<String, Instant> lastUses);
}
