package org.cupel.acquisition.ranking;

/** A pool entry with its score; larger is better. */
public record ScoredEntry(PoolEntry entry, double score) {}
