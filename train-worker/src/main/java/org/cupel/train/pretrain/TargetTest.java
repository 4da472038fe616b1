package org.cupel.train.pretrain;

import java.util.List;

/**
 * One property of one held-out part.
 *
 * @param all rows of the part with the label
 * @param newCompositions those whose composition the training has not shown
 */
public record TargetTest(String property, String unit, List<TestRow> all, List<TestRow> newCompositions) {}
