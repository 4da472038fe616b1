package org.cupel.gateway.optimade.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What other programs are told of this database, and how much they may ask for at once. */
@ConfigMapping(prefix = "cupel.optimade")
public interface OptimadeConfig {

    /** Whether everybody may read what is under {@code /optimade}, without a key. */
    @WithDefault("false")
    boolean open();

    /** Address before {@code /optimade} as clients see it; empty to take it from each request. */
    Optional<String> baseUrl();

    /** Short name of whoever provides the database. */
    @WithDefault("Cupel")
    String providerName();

    @WithDefault("Materials of a Cupel installation, with predictions and decisions.")
    String providerDescription();

    /** A page for people about the provider. */
    Optional<String> homepage();

    /** Who looks after the installation. */
    Optional<String> maintainerEmail();

    /** A page about the licences of all data; empty for the page at {@code /optimade}, which points at those of the sources. */
    Optional<String> licenceUrl();

    /** Entries of a page unless the request says otherwise. */
    @WithDefault("20")
    int pageLimit();

    /** The most entries that a request may ask for. */
    @WithDefault("500")
    int maxPageLimit();

    /** The most entries that page_offset and page_number may skip; next links go on at any depth. */
    @WithDefault("100000")
    int maxOffset();

    /** How long the database may look for a page; whole seconds. */
    @WithDefault("PT5S")
    Duration queryTimeout();

    /** How long it may count what a filter matches before the page is sent without the number; whole seconds. */
    @WithDefault("PT2S")
    Duration countTimeout();
}
