package org.cupel.acquisition.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How results correct rankings before the next training. */
@ConfigMapping(prefix = "cupel.acquisition.correction")
public interface CorrectionConfig {

    /** Whether they do. */
    @WithDefault("true")
    boolean enabled();

    /** Pools at hand; one of 100,000 materials takes about 20 MB of heap and 26 MB of mapped file. */
    @WithDefault("3")
    int cachedPools();
}
