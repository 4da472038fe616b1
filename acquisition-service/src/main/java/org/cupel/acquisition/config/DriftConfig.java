package org.cupel.acquisition.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the present is compared with what a model learnt from, and what follows. */
@ConfigMapping(prefix = "cupel.acquisition.drift")
public interface DriftConfig {

    /** Whether drift brings the next training forward; otherwise it is reported and a person decides. */
    @WithDefault("false")
    boolean askForTraining();

    /** After every so many results of a campaign they are compared; every predicted pool is, too. */
    @WithDefault("10")
    int resultsBetweenChecks();

    /** Materials of a pool that are looked at, the same ones every time. */
    @WithDefault("2000")
    int poolSample();

    /** Population stability index that is a large change. */
    @WithDefault("0.2")
    double psi();

    /** Difference of distribution functions below which a significant one is still a trifle. */
    @WithDefault("0.1")
    double ksStatistic();

    /** p-values below this, after correction. */
    @WithDefault("0.01")
    double significance();

    /** A column with fewer values on either side gives no reason. */
    @WithDefault("20")
    int minimumCases();
}
