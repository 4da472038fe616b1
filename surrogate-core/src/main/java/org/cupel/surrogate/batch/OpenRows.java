package org.cupel.surrogate.batch;

import java.util.Arrays;
import java.util.BitSet;

/** Rows that may be chosen: neither pending nor tested, with a score; enough of them for the request. */
final class OpenRows {

    private final BatchRequest request;
    private final BitSet open;

    private OpenRows(BatchRequest request, BitSet open) {
        this.request = request;
        this.open = open;
    }

    /** @throws BatchRefusedException when the request cannot be met */
    static OpenRows of(BatchRequest request) {
        RequestChecks.lengths(request);
        int n = request.ids().size();
        BitSet pending = RequestChecks.rows("pending", request.pending(), n);
        BitSet tested = RequestChecks.rows("tested", request.tested(), n);
        RequestChecks.replicates(request, pending, tested);
        var open = new BitSet(n);
        open.set(0, n);
        open.andNot(pending);
        open.andNot(tested);
        var rows = new OpenRows(request, open);
        rows.requireEnough(pending.cardinality(), tested.cardinality());
        rows.requireScores();
        return rows;
    }

    boolean holds(int row) {
        return open.get(row);
    }

    int[] toArray() {
        return open.stream().toArray();
    }

    private void requireEnough(int pending, int tested) {
        int left = open.cardinality();
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

    private int room(Cap cap) {
        int[] groups = open.stream().map(row -> cap.groups()[row]).toArray();
        Arrays.parallelSort(groups);
        int room = 0;
        int alike = 0;
        for (int i = 0; i < groups.length; i++) {
            alike = i > 0 && groups[i] == groups[i - 1] ? alike + 1 : 1;
            if (groups[i] < 0 || alike <= cap.atMost()) {
                room++;
            }
        }
        return room;
    }

    private void requireScores() {
        double[] scores = request.scores();
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            if (!Double.isFinite(scores[row])) {
                throw new BatchRefusedException("The score of " + request.ids().get(row) + " is " + scores[row]
                        + ". Reject the candidate before a batch is chosen.");
            }
        }
    }
}
