package org.cupel.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cupel.gateway.config.KeysConfig;
import org.cupel.schema.access.KeyText;

/** Checks keys, and remembers those that it looked up for a moment, so that not every request asks the database. */
@ApplicationScoped
public class KeyRing {

    /** Ids that nobody has are remembered too; they must not fill the memory. */
    private static final long MOST = 10_000;

    private final KeyStore store;
    private final KeyUse use;
    private final Cache<String, Optional<StoredKey>> known;
    private final Clock clock = Clock.systemUTC();

    KeyRing(KeyStore store, KeyUse use, KeysConfig config) {
        this.store = store;
        this.use = use;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.believedFor())
                .build();
    }

    /** Whether the key can be checked without the database. */
    boolean remembers(KeyText shown) {
        return known.getIfPresent(shown.id()) != null;
    }

    /** May ask the database, once for all who ask at the same time. */
    KeyCheck check(KeyText shown) {
        Optional<StoredKey> stored = known.get(shown.id(), store::find);
        if (stored.isEmpty()) {
            return KeyCheck.refused(
                    "No key has the id " + shown.id() + ". Copy the whole key, or ask an admin for one.");
        }
        Instant now = clock.instant();
        return stored.get().refusal(shown, now).map(KeyCheck::refused).orElseGet(() -> accepted(stored.get(), now));
    }

    private KeyCheck accepted(StoredKey key, Instant now) {
        use.note(key.id(), now);
        return KeyCheck.accepted(key);
    }

    /** What this instance knows of the key is no longer true; others learn it when they look it up again. */
    public void forget(String id) {
        known.invalidate(id);
    }
}
