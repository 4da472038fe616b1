package org.cupel.acquisition.loop;

import java.util.List;
import java.util.UUID;

/**
 * What the loop needs to know about a campaign's candidates and the model in use.
 *
 * @param results validation results so far
 * @param tested candidates that have a result: what the budget counts
 * @param pending candidates for which a result may still come
 * @param available whether a ranked candidate is left to flag
 * @param drift why the model in use should be trained again since the world moved, null when nothing says so or training was
 *     asked for since that was first found
 * @param championModelId whose predictions count for the campaign's property now, null when nobody has told of one
 * @param search how the search goes; known for campaigns with rules that may end them
 * @param overdue why time alone makes a training due, null when it does not
 * @param others models of further properties that the goal bounds; known while the pool is predicted
 */
public record LoopFacts(
        int results,
        int tested,
        int pending,
        boolean available,
        String drift,
        UUID championModelId,
        SearchFacts search,
        String overdue,
        List<OtherModel> others) {

    public LoopFacts {
        others = List.copyOf(others);
    }

    public LoopFacts(int results, int tested, int pending, boolean available, String drift, UUID championModelId) {
        this(results, tested, pending, available, drift, championModelId, SearchFacts.NONE, null, List.of());
    }

    LoopFacts exhausted() {
        return new LoopFacts(results, tested, pending, false, drift, championModelId, search, overdue, others);
    }

    LoopFacts with(SearchFacts known) {
        return new LoopFacts(results, tested, pending, available, drift, championModelId, known, overdue, others);
    }

    LoopFacts overdue(String why) {
        return new LoopFacts(results, tested, pending, available, drift, championModelId, search, why, others);
    }

    LoopFacts with(List<OtherModel> models) {
        return new LoopFacts(results, tested, pending, available, drift, championModelId, search, overdue, models);
    }
}
