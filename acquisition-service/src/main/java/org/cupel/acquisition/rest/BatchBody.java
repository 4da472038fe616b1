package org.cupel.acquisition.rest;

/** How the suggested batch is chosen; every component may be absent. */
public record BatchBody(String rule, Integer perFormula, Integer perPrototype, Integer replicates) {}
