package org.cupel.acquisition.loop;

/**
 * What the loop needs to know about a campaign's candidates and the model in use.
 *
 * @param results validation results so far
 * @param pending candidates for which a result may still come
 * @param available whether a ranked candidate is left to flag
 * @param drift why the model in use should be trained again since the world moved, null when nothing says so or training was
 *     asked for since that was first found
 */
public record LoopFacts(int results, int pending, boolean available, String drift) {}
