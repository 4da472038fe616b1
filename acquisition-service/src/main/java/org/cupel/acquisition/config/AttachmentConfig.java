package org.cupel.acquisition.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of files that belong to results. */
@ConfigMapping(prefix = "cupel.acquisition.attachments")
public interface AttachmentConfig {

    /** Largest file; S3 takes 5G in one piece. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** How long a link to put or fetch a file is good. */
    @WithDefault("PT15M")
    Duration linkLife();

    /** How long a file stays that no result names; more than linkLife. */
    @WithDefault("P1D")
    Duration unnamedLife();

    /** Files that one person may have asked for and no result names yet. */
    @WithDefault("1000")
    int mostUnnamed();

    /** How often forgotten files are looked for. */
    @WithDefault("10m")
    String sweepEvery();
}
