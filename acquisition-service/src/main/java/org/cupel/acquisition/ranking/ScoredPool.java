package org.cupel.acquisition.ranking;

import java.util.List;
import java.util.Map;

/**
 * A pool with its scores, ready to become a campaign's ranking.
 *
 * @param incumbent the loss to beat that was used
 * @param ranking best first
 * @param notes further parameters that decided the scores, as JSON values; stored with the run
 */
public record ScoredPool(
        RankingJob job, RankablePool pool, double incumbent, List<ScoredEntry> ranking, Map<String, Object> notes) {}
