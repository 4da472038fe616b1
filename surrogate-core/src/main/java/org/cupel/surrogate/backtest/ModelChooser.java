package org.cupel.surrogate.backtest;

import java.util.Comparator;
import java.util.PriorityQueue;

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

    private static int[] best(Score score, int[] open, int batch, boolean[] taken) {
        record Scored(int row, double score) {}
        var worstFirst = new PriorityQueue<Scored>(Comparator.comparingDouble(Scored::score));
        for (int row : open) {
            if (taken[row]) {
                continue;
            }
            boolean full = worstFirst.size() == batch;
            double floor = full ? worstFirst.peek().score() : Double.NEGATIVE_INFINITY;
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
