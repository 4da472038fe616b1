package org.cupel.surrogate.batch;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Rows that may be chosen: neither pending nor tested, with a score; enough of them for the request. */
final class OpenRows {

    private final BatchRequest request;
    private final int[] rows;

    private OpenRows(BatchRequest request, int[] rows) {
        this.request = request;
        this.rows = rows;
    }

    /** @throws BatchRefusedException when the request cannot be met */
    static OpenRows of(BatchRequest request) {
        RequestChecks.lengths(request);
        int n = request.ids().size();
        BitSet pending = RequestChecks.rows("pending", request.pending(), n);
        BitSet tested = RequestChecks.rows("tested", request.tested(), n);
        RequestChecks.replicates(request, pending, tested);
        var closed = (BitSet) pending.clone();
        closed.or(tested);
        var rows = new OpenRows(request, without(closed, n));
        rows.requireEnough(pending.cardinality(), tested.cardinality());
        rows.requireScores();
        return rows;
    }

    /** Ascending. */
    int[] toArray() {
        return rows.clone();
    }

    private static int[] without(BitSet closed, int n) {
        var rows = new int[n - closed.cardinality()];
        for (int row = 0, k = 0; row < n; row++) {
            if (!closed.get(row)) {
                rows[k] = row;
                k++;
            }
        }
        return rows;
    }

    private void requireEnough(int pending, int tested) {
        int left = rows.length;
        if (request.fresh() > left) {
            String counts = left + " of " + request.ids().size() + " candidates are open (" + pending + " pending, "
                    + tested + " tested)";
            throw new BatchRefusedException(
                    left == 0
                            ? "No candidate is left: " + counts + ". Wait for results, or add candidates."
                            : request.fresh() + " new candidates are asked for, and " + counts + ". Ask for at most "
                                    + left + ".");
        }
        var cuts = new StringBuilder();
        int least = request.fresh();
        for (Cap cap : request.caps()) {
            int room = room(cap);
            if (room < request.fresh()) {
                cuts.append(cuts.isEmpty() ? "" : ", ")
                        .append("cap ")
                        .append(cap.name())
                        .append(" of ")
                        .append(cap.atMost())
                        .append(" lets in ")
                        .append(room);
                least = Math.min(least, room);
            }
        }
        if (!cuts.isEmpty()) {
            throw new BatchRefusedException(request.fresh() + " new candidates are asked for, " + left
                    + " are open, and " + cuts + ". Ask for at most " + least + ", or raise the cap.");
        }
    }

    /** How many the cap lets in; counting ends where it is enough. */
    private int room(Cap cap) {
        Map<Integer, Integer> counts = new HashMap<>();
        int room = 0;
        for (int i = 0; i < rows.length && room < request.fresh(); i++) {
            int group = cap.groups()[rows[i]];
            if (group < 0 || counts.merge(group, 1, Integer::sum) <= cap.atMost()) {
                room++;
            }
        }
        return room;
    }

    private void requireScores() {
        double[] scores = request.scores();
        for (int row : rows) {
            if (!Double.isFinite(scores[row])) {
                throw new BatchRefusedException("The score of " + request.ids().get(row) + " is " + scores[row]
                        + ". Reject the candidate before a batch is chosen.");
            }
        }
    }
}
