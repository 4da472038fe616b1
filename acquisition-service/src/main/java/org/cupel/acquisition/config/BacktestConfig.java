package org.cupel.acquisition.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of back-tests. */
@ConfigMapping(prefix = "cupel.acquisition.back-test")
public interface BacktestConfig {

    /** Largest table that may be uploaded, unpacked as well. */
    @WithDefault("64M")
    MemorySize maxTableSize();

    /** Most rows of a pool; what is larger is played by ./cupel backtest. */
    @WithDefault("50000")
    int maxRows();

    /** Most searches per policy. */
    @WithDefault("100")
    int maxSeeds();

    /** Threads of a search; back-tests run one search at a time, beside everything else. */
    @WithDefault("1")
    int threads();
}
