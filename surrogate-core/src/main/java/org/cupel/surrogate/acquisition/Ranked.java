package org.cupel.surrogate.acquisition;

/**
 * A candidate's place.
 *
 * @param rank from 1
 * @param index row in the pool
 */
public record Ranked(int rank, String id, double score, int index) {}
