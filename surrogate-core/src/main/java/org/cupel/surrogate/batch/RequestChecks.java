package org.cupel.surrogate.batch;

import java.util.BitSet;
import java.util.HashSet;

/** What is refused before anything is chosen, in the words of whoever asked. */
final class RequestChecks {

    private RequestChecks() {}

    static void lengths(BatchRequest request) {
        int n = request.ids().size();
        if (n == 0) {
            throw new BatchRefusedException("The pool holds 0 candidates. Add candidates, or loosen the filter.");
        }
        requireLength("scores", request.scores().length, n);
        if (request.space() != FeatureSpace.NONE) {
            requireLength("rows of features", request.space().rows(), n);
        }
        var names = new HashSet<String>();
        for (Cap cap : request.caps()) {
            requireLength("groups of cap " + cap.name(), cap.groups().length, n);
            if (!names.add(cap.name())) {
                throw new BatchRefusedException("Cap " + cap.name() + " is given twice. Keep the one that is meant.");
            }
        }
        if (request.size() < 1) {
            throw new BatchRefusedException("A batch of " + request.size() + " is asked for. Ask for at least 1.");
        }
    }

    private static void requireLength(String what, int length, int candidates) {
        if (length != candidates) {
            throw new BatchRefusedException(
                    candidates + " ids, but " + length + " " + what + ". Give one per candidate.");
        }
    }

    static BitSet rows(String what, int[] rows, int candidates) {
        var set = new BitSet(candidates);
        for (int row : rows) {
            if (row < 0 || row >= candidates) {
                throw new BatchRefusedException("Row " + row + " is said to be " + what
                        + ", and the pool has rows 0 to " + (candidates - 1) + ". Count rows from 0.");
            }
            set.set(row);
        }
        return set;
    }

    static void replicates(BatchRequest request, BitSet pending, BitSet tested) {
        var seen = new BitSet();
        for (int row : request.replicates()) {
            if (row < 0 || !tested.get(row) || pending.get(row)) {
                throw new BatchRefusedException("Row " + row
                        + " is to be repeated, and has no result or is in the lab. Repeat tested candidates only.");
            }
            if (seen.get(row)) {
                throw new BatchRefusedException("Row " + row + " is to be repeated twice. A batch holds it once.");
            }
            seen.set(row);
        }
        if (request.fresh() < 0) {
            throw new BatchRefusedException(request.replicates().length + " replicates do not fit into a batch of "
                    + request.size() + ". Ask for a larger batch.");
        }
    }
}
