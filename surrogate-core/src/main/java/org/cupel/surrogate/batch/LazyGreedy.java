package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Takes one candidate after the other, each time the one with the highest worth and discount.
 *
 * <p>Since discounts only fall, a candidate that was looked at earlier or never is worth at most what it was then. So only
 * those near the top are brought up to date, and the result is that of looking at all.
 *
 * @see <a href="https://doi.org/10.1007/BFb0006528">Minoux 1978, Accelerated greedy algorithms</a>
 */
final class LazyGreedy {

    private final BatchRequest request;
    private final Repulsion repulsion;
    private final int shortlist;
    private final double unit;
    private final BestFirst notLookedAt;
    private final CapLedger ledger;
    private final PriorityQueue<Considered> queue;
    private int considered;
    private int anchors;

    /** @param shortlist at most so many of the best are looked at, as long as one of them may be taken */
    LazyGreedy(BatchRequest request, OpenRows open, Repulsion repulsion, int shortlist) {
        this.request = request;
        this.repulsion = repulsion;
        this.shortlist = shortlist;
        unit = request.kind() == ScoreKind.LOGARITHM ? 1 : Worth.unit(request, open);
        notLookedAt = new BestFirst(request, open);
        ledger = new CapLedger(request.caps());
        queue = new PriorityQueue<>(this::compare);
    }

    /** Rows in the order they were taken; fewer than asked for when caps leave no way on. */
    List<Integer> choose() {
        addPending();
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < request.fresh()) {
            lookAtMore();
            Considered best = queue.poll();
            if (best == null) {
                return chosen;
            }
            if (!ledger.admits(best.row)) {
                continue;
            }
            if (best.seen < anchors) {
                repulsion.update(best);
                best.seen = anchors;
                queue.add(best);
            } else {
                take(best);
                chosen.add(best.row);
            }
        }
        return chosen;
    }

    private void take(Considered best) {
        ledger.take(best.row);
        repulsion.add(best);
        anchors++;
    }

    /** By id, so that the order of rows decides nothing. */
    private void addPending() {
        Arrays.stream(request.pending())
                .distinct()
                .boxed()
                .sorted((a, b) -> request.ids().get(a).compareTo(request.ids().get(b)))
                .forEach(row -> {
                    var pending = new Considered(row, 0);
                    repulsion.update(pending);
                    repulsion.add(pending);
                    anchors++;
                });
    }

    private void lookAtMore() {
        while (!notLookedAt.isEmpty()
                && (queue.isEmpty() || considered < shortlist && mayBeat(notLookedAt.peek(), queue.peek()))) {
            int row = notLookedAt.poll();
            if (ledger.admits(row)) {
                queue.add(new Considered(row, worth(row)));
                considered++;
            }
        }
    }

    private boolean mayBeat(int row, Considered best) {
        double worth = worth(row);
        return worth > best.value() || worth == best.value() && BestFirst.compare(request, row, best.row) < 0;
    }

    private double worth(int row) {
        return request.scores()[row] / unit;
    }

    private int compare(Considered first, Considered second) {
        int byValue = Double.compare(second.value(), first.value());
        return byValue != 0 ? byValue : BestFirst.compare(request, first.row, second.row);
    }
}
