package org.cupel.surrogate.batch;

import java.util.List;

/** The best scores, whatever lies beside them; O(n + size log n). */
public record TopScores() implements BatchStrategy {

    @Override
    public String name() {
        return "top";
    }

    @Override
    public List<Pick> select(BatchRequest request) {
        var open = OpenRows.of(request);
        var chosen = new LazyGreedy(request, open, Repulsion.NONE, Integer.MAX_VALUE).choose();
        return Picks.of(request, Completion.of(request, open, chosen));
    }
}
