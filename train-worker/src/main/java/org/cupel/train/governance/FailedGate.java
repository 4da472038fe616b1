package org.cupel.train.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A required gate that stopped a model.
 *
 * @param value what was measured, null when nothing was
 * @param threshold what it was held against, null when that was not measured either
 * @param explanation a sentence for people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FailedGate(String name, String status, Double value, Double threshold, String explanation) {}
