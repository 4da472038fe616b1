package org.cupel.gateway.ask;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be asked at once. What is more is ingested, and predicted as part of a campaign's pool. */
@ConfigMapping(prefix = "cupel.gateway.ask")
public interface AskLimits {

    /** Largest file in bytes, as sent. */
    @WithDefault("4194304")
    int maxBytes();

    /** Most bytes of what a compressed file or an archive holds. */
    @WithDefault("33554432")
    int maxExpandedBytes();

    /** Most structures of a file or archive. */
    @WithDefault("25")
    int maxStructures();

    /** Most atoms of a structure. */
    @WithDefault("300")
    int maxAtoms();
}
