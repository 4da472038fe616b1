package org.cupel.surrogate.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Learns from the results, scores what is open, and takes the best: all at once, or one by one with beliefs in between. */
record ModelChooser(Surrogate surrogate, Score.Rule rule, boolean oneByOne) implements Policy.Chooser {

    @Override
    public int[] choose(Known known, int[] open, int batch) {
        Belief belief = surrogate.learn(known);
        Score score = rule.prepare(known, belief, open);
        if (!oneByOne) {
            return best(score, open, batch, new boolean[known.data().size()]);
        }
        int[] chosen = new int[batch];
        boolean[] taken = new boolean[known.data().size()];
        for (int b = 0; b < batch; b++) {
            chosen[b] = best(score, open, 1, taken)[0];
            taken[chosen[b]] = true;
            if (b + 1 < batch) {
                belief.believe(chosen[b]);
            }
        }
        return chosen;
    }

    private record Scored(int row, double score) {}

    /** By what their scores cannot be above: where the next cannot win, none behind it can. */
    private static List<Scored> mostPromisingFirst(Score score, int[] open, boolean[] taken) {
        return IntStream.of(open)
                .filter(row -> !taken[row])
                .mapToObj(row -> new Scored(row, score.bound(row)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private static int[] best(Score score, int[] open, int batch, boolean[] taken) {
        var worstFirst = new PriorityQueue<Scored>(Comparator.comparingDouble(Scored::score));
        for (Scored bounded : mostPromisingFirst(score, open, taken)) {
            boolean full = worstFirst.size() == batch;
            double floor = full ? worstFirst.peek().score() : Double.NEGATIVE_INFINITY;
            if (full && bounded.score() <= floor) {
                break;
            }
            int row = bounded.row();
            double value = score.of(row, floor);
            if (Double.isNaN(value)) {
                throw new IllegalStateException(
                        "The score of row " + (row + 1) + " is NaN. Leave out features that are not finite.");
            }
            if (!full || value > floor) {
                worstFirst.add(new Scored(row, value));
                if (full) {
                    worstFirst.poll();
                }
            }
        }
        return worstFirst.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .mapToInt(Scored::row)
                .toArray();
    }
}
