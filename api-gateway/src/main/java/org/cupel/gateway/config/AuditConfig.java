package org.cupel.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the audit log. */
@ConfigMapping(prefix = "cupel.gateway.audit")
public interface AuditConfig {

    /** Entries that may wait for the database; while as many wait, writes are refused. */
    @WithDefault("10000")
    int mostWaiting();

    /** How long an entry waits for others to be written down with. */
    @WithDefault("PT0.2S")
    Duration writeEvery();
}
