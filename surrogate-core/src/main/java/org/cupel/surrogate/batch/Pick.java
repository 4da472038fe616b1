package org.cupel.surrogate.batch;

/**
 * A candidate of a batch.
 *
 * @param place from 1
 * @param index row in the pool
 * @param score what it was asked for by, before nearness to others counted
 * @param replicate whether it is measured again on request
 */
public record Pick(int place, int index, String id, double score, boolean replicate) {}
