package org.cupel.train.model;

import java.util.List;

/**
 * What is known about an ensemble's quality.
 *
 * @param trainRows rows learnt from
 * @param validation weights and champions were chosen by these rows
 * @param test nothing was chosen by these rows
 * @param baselines what sees the composition alone, on the same rows; of a property that goes through a hull also the
 *     regression from the same features that does not, and the distance as it is
 * @param route how the property comes out of what members say, in words; null where they say the property itself and
 *     there is no other way
 */
public record Metrics(int trainRows, Quality validation, Quality test, List<BaselineQuality> baselines, String route) {}
