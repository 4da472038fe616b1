package org.cupel.acquisition.loop;

import java.util.List;

/**
 * How a campaign's search goes, for the rules that may end it.
 *
 * @param outcomes one per tested candidate, in the order of their first results
 * @param expectedFinds sum of the probabilities of meeting the goal over candidates without a result, null when the ranking
 *     does not tell
 * @param bestScore largest score among candidates that can be flagged, null when there is none
 */
public record SearchFacts(List<Outcome> outcomes, Double expectedFinds, Double bestScore) {

    /** Nothing is known; no rule holds. */
    public static final SearchFacts NONE = new SearchFacts(List.of(), null, null);

    public SearchFacts {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * @param loss smaller is better, in the property's unit
     * @param find whether the goal was met
     */
    public record Outcome(double loss, boolean find) {}
}
