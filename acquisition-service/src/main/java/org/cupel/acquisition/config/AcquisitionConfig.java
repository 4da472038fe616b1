package org.cupel.acquisition.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of this service. */
@ConfigMapping(prefix = "cupel.acquisition")
public interface AcquisitionConfig {

    /** Materials per prediction shard, at most 500. */
    @WithDefault("250")
    int shardSize();

    /** Known labels from which a first training makes sense. */
    @WithDefault("20")
    int minLabels();

    /** How long training, predicting or ranking may last before the campaign shows a warning. */
    @WithDefault("PT30M")
    Duration stuckAfter();

    /** How often campaigns are looked after for which no event may come. */
    @WithDefault("10s")
    String watchEvery();
}
