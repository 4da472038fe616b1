package org.cupel.ingest.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cupel.ingest.run.IngestionLimits;

/** Hands the configuration to the feature, which does not know where it comes from. */
@ApplicationScoped
class LimitsProducer {

    @Produces
    @Singleton
    IngestionLimits limits(IngestConfig config) {
        return new IngestionLimits(config.batchRows(), config.maximumAtoms(), config.fetchesAtOnce());
    }
}
