package org.cupel.surrogate.drift;

/**
 * Why training again is recommended, as data.
 *
 * @param rule {@code psi}, {@code ks}, {@code energy-distance} or {@code coverage}; stable names, safe to store
 * @param column what it was found in
 * @param value what was compared
 * @param threshold what it was compared with
 * @param n current cases behind it
 * @param explanation a sentence for people
 */
public record RetrainReason(String rule, String column, double value, double threshold, int n, String explanation) {}
