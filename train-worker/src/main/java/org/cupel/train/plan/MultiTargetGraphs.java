package org.cupel.train.plan;

import org.cupel.train.graph.GraphSet;

/**
 * Crystals with several labels each.
 *
 * @param targets [C][targets], in their units, NaN where the label is missing
 * @param train crystals to learn from
 * @param validation crystals to choose weights by
 */
public record MultiTargetGraphs(GraphSet graphs, double[][] targets, int[] train, int[] validation) {}
