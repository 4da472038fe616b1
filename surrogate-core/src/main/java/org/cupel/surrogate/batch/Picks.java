package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.List;

/** Puts rows into a batch, replicates first. */
final class Picks {

    private Picks() {}

    static List<Pick> of(BatchRequest request, List<Integer> rows) {
        var picks = new ArrayList<Pick>();
        for (int row : request.replicates()) {
            picks.add(pick(request, picks.size() + 1, row, true));
        }
        for (int row : rows) {
            picks.add(pick(request, picks.size() + 1, row, false));
        }
        return List.copyOf(picks);
    }

    private static Pick pick(BatchRequest request, int place, int row, boolean replicate) {
        return new Pick(place, row, request.ids().get(row), request.scores()[row], replicate);
    }
}
