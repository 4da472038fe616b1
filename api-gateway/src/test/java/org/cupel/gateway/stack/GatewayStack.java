package org.cupel.gateway.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.cupel.testkit.CupelStack;

/** Real PostgreSQL and Kafka with the owners' own tables, and stand-ins for the owners' REST interfaces. */
public final class GatewayStack implements QuarkusTestResourceLifecycleManager {

    private final CupelStack servers = new CupelStack();
    private OwnerServer owner;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(servers.start());
        OwnerTables.migrate(settings);
        try {
            owner = new OwnerServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("cupel.acquisition.url", owner.url());
        settings.put("cupel.ingest.url", owner.url());
        settings.put("cupel.train.url", owner.url());
        settings.put("cupel.predict.url", owner.url());
        return settings;
    }

    @Override
    public void stop() {
        owner.close();
        servers.stop();
    }
}
