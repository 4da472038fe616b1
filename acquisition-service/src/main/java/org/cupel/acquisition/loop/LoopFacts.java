package org.cupel.acquisition.loop;

/**
 * What the loop needs to know about a campaign's candidates.
 *
 * @param results validation results so far
 * @param pending candidates for which a result may still come
 * @param available whether a ranked candidate is left to flag
 */
public record LoopFacts(int results, int pending, boolean available) {}
