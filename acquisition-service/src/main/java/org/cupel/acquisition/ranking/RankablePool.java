package org.cupel.acquisition.ranking;

import java.util.List;

/**
 * What can be ranked now.
 *
 * @param entries predicted and still in the pool
 * @param size materials that predictions were asked for
 * @param rejected how many of those the predictor refused
 * @param bestKnown smallest known loss of the property, by the campaign's goal, null when none is known
 */
public record RankablePool(List<PoolEntry> entries, int size, int rejected, Double bestKnown) {}
