package org.cupel.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a run is to bring.
 *
 * @param baseUrl address to ask, the official one or a stand-in; ends with a slash
 * @param since only what changed at or after this, null for everything
 * @param announced rows that the source said it has, 0 while unknown
 */
public record RunOrder(UUID runId, URI baseUrl, Instant since, int announced) {

    public RunOrder {
        if (!baseUrl.getPath().endsWith("/")) {
            baseUrl = URI.create(baseUrl + "/");
        }
    }

    public RunOrder announcing(int rows) {
        return new RunOrder(runId, baseUrl, since, rows);
    }

    public Optional<Instant> changedSince() {
        return Optional.ofNullable(since);
    }
}
