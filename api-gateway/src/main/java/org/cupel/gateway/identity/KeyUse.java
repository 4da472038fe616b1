package org.cupel.gateway.identity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cupel.gateway.failure.UnavailableException;
import org.jboss.logging.Logger;

/** When keys were last used; written down now and then, not with every request. */
@ApplicationScoped
public class KeyUse {

    private static final Logger LOG = Logger.getLogger(KeyUse.class);

    private final KeyStore store;
    private final Map<String, Instant> lastUses = new ConcurrentHashMap<>();

    KeyUse(KeyStore store) {
        this.store = store;
    }

    void note(String id, Instant now) {
        lastUses.put(id, now);
    }

    void atTheEnd(@Observes ShutdownEvent end) {
        write();
    }

    @Scheduled(every = "${cupel.gateway.keys.note-use-every:PT30S}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        Map<String, Instant> now = new HashMap<>();
        lastUses.forEach((id, at) -> {
            if (lastUses.remove(id, at)) {
                now.put(id, at);
            }
        });
        if (now.isEmpty()) {
            return;
        }
        try {
            store.used(now);
        } catch (UnavailableException e) {
            LOG.warnf("When %d keys were last used waits for the database: %s", now.size(), e.getMessage());
            now.forEach(lastUses::putIfAbsent);
        }
    }
}
