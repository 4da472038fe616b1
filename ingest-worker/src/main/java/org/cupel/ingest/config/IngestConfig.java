package org.cupel.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set about ingestion. */
@ConfigMapping(prefix = "cupel.ingest")
public interface IngestConfig {

    /** Rows committed together; also the size of a {@code materials.ingested} event, which allows 500. */
    @WithDefault("500")
    int batchRows();

    /** Larger cells are rejected. */
    @WithDefault("500")
    int maximumAtoms();

    /** Largest body of one request, e.g. {@code 1G}; read by the HTTP server. */
    String maxBodySize();
}
