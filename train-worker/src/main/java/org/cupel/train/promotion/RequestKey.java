package org.cupel.train.promotion;

/**
 * What makes a repeated request the same one.
 *
 * @param key the caller's own
 * @param hash of what was asked under it
 */
public record RequestKey(String key, String hash) {}
