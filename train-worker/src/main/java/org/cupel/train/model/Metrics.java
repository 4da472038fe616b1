package org.cupel.train.model;

import java.util.List;

/**
 * What is known about an ensemble's quality.
 *
 * @param trainRows rows learnt from
 * @param validation weights and champions were chosen by these rows
 * @param test nothing was chosen by these rows
 * @param baselines what sees the composition alone, on the same rows
 */
public record Metrics(int trainRows, Quality validation, Quality test, List<BaselineQuality> baselines) {}
