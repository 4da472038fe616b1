package org.cupel.acquisition.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cupel.acquisition.attachment.AttachmentSettings;
import org.cupel.acquisition.backtest.BacktestSettings;
import org.cupel.acquisition.correction.CorrectionSettings;
import org.cupel.acquisition.drift.DriftSettings;
import org.cupel.acquisition.loop.LoopPolicy;
import org.cupel.acquisition.loop.LoopSettings;
import org.cupel.surrogate.drift.DriftThresholds;

/** Makes the parts that know nothing of CDI. */
@ApplicationScoped
class LoopProducer {

    // What PostgreSQL stores, so that a time is the same before and after it was stored.
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Produces
    @Singleton
    LoopSettings settings(AcquisitionConfig config) {
        return new LoopSettings(config.shardSize(), config.minLabels(), config.stuckAfter());
    }

    @Produces
    @Singleton
    DriftSettings drift(DriftConfig config) {
        return new DriftSettings(
                config.resultsBetweenChecks(),
                config.poolSample(),
                new DriftThresholds(config.psi(), config.ksStatistic(), config.significance(), config.minimumCases()));
    }

    @Produces
    @Singleton
    BacktestSettings backtests(BacktestConfig config) {
        return new BacktestSettings(
                config.maxTableSize().asLongValue(), config.maxRows(), config.maxSeeds(), config.threads());
    }

    @Produces
    @Singleton
    AttachmentSettings attachments(AttachmentConfig config) {
        return new AttachmentSettings(
                config.maxSize().asLongValue(), config.linkLife(), config.unnamedLife(), config.mostUnnamed());
    }

    @Produces
    @Singleton
    CorrectionSettings correction(CorrectionConfig config) {
        return new CorrectionSettings(config.enabled(), config.cachedPools());
    }

    @Produces
    @Singleton
    LoopPolicy policy(LoopSettings settings, DriftConfig drift) {
        return new LoopPolicy(settings.minLabels(), drift.askForTraining(), UUID::randomUUID);
    }
}
