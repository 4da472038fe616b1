package org.cupel.acquisition.correction;

/**
 * @param enabled whether results correct rankings before the next training
 * @param cachedPools pools at hand; one of 100,000 materials takes about 20 MB of heap and 26 MB of mapped file
 */
public record CorrectionSettings(boolean enabled, int cachedPools) {}
