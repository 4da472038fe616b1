package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fills a batch that several caps together left short: one that was taken makes room for two others, as long as that helps.
 * The first stays.
 */
final class Completion {

    /** Looked at per way of using the room, best first. */
    private static final int PER_WAY = 64;

    private final BatchRequest request;
    private final CapLedger ledger;
    private final List<Integer> chosen;
    private final BitSet taken = new BitSet();
    private final List<Integer> open = new ArrayList<>();

    private Completion(BatchRequest request, OpenRows rows, List<Integer> chosen) {
        this.request = request;
        this.chosen = new ArrayList<>(chosen);
        ledger = new CapLedger(request.caps());
        chosen.forEach(row -> {
            ledger.take(row);
            taken.set(row);
        });
        var bestFirst = new BestFirst(request, rows);
        while (!bestFirst.isEmpty()) {
            open.add(bestFirst.poll());
        }
    }

    /** @throws BatchRefusedException when the caps together leave no room that this finds */
    static List<Integer> of(BatchRequest request, OpenRows open, List<Integer> chosen) {
        if (chosen.size() == request.fresh()) {
            return chosen;
        }
        var completion = new Completion(request, open, chosen);
        completion.addWhatFits();
        while (completion.chosen.size() < request.fresh()) {
            if (!completion.exchanges()) {
                throw completion.refusal();
            }
        }
        return completion.chosen;
    }

    private void addWhatFits() {
        for (int row : open) {
            if (chosen.size() < request.fresh() && !taken.get(row) && ledger.admits(row)) {
                add(row);
            }
        }
    }

    private boolean exchanges() {
        for (int place = chosen.size() - 1; place > 0; place--) {
            int leaving = chosen.get(place);
            ledger.release(leaving);
            List<Integer> entering = candidates(leaving);
            for (int one : entering) {
                ledger.take(one);
                for (int other : entering) {
                    if (other != one && ledger.admits(other)) {
                        chosen.set(place, one);
                        taken.clear(leaving);
                        taken.set(one);
                        add(other);
                        return true;
                    }
                }
                ledger.release(one);
            }
            ledger.take(leaving);
        }
        return false;
    }

    /** Nothing fitted before, so each uses some of the room that the leaving one made: the best for every way to do so. */
    private List<Integer> candidates(int leaving) {
        Map<Integer, List<Integer>> byWay = new TreeMap<>();
        for (int row : open) {
            if (row != leaving && !taken.get(row) && ledger.admits(row)) {
                List<Integer> alike = byWay.computeIfAbsent(shared(row, leaving), way -> new ArrayList<>());
                if (alike.size() < PER_WAY) {
                    alike.add(row);
                }
            }
        }
        return byWay.values().stream().flatMap(List::stream).toList();
    }

    private int shared(int row, int leaving) {
        int way = 0;
        for (Cap cap : request.caps()) {
            way = 2 * way + (cap.groups()[row] == cap.groups()[leaving] ? 1 : 0);
        }
        return way;
    }

    private void add(int row) {
        ledger.take(row);
        taken.set(row);
        chosen.add(row);
    }

    private BatchRefusedException refusal() {
        String names = request.caps().stream().map(Cap::name).collect(Collectors.joining(", "));
        return new BatchRefusedException(request.fresh() + " new candidates are asked for, and the caps " + names
                + " together let in " + chosen.size() + ". Ask for at most " + chosen.size() + ", or raise a cap.");
    }
}
