package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One search in finished data: asks for rows, is told their results, and never asks for a row twice. */
final class Replay {

    private final FinishedData data;
    private final Plan plan;
    private final long seed;
    private final int[] order;
    private final int[] foundAt;
    private final boolean[] asked;
    private int count;
    private int found;

    Replay(FinishedData data, Plan plan, long seed) {
        this.data = data;
        this.plan = plan;
        this.seed = seed;
        order = new int[Math.min(plan.budget(), data.size())];
        foundAt = new int[data.hits()];
        asked = new boolean[data.size()];
    }

    /** The random part depends on the seed alone, so that policies start from the same results. */
    Discovery run(Policy.Chooser chooser) {
        int[] shuffled = shuffled();
        int enough = plan.enough(data.hits());
        for (int k = 0; k < Math.min(plan.initial(), order.length) && found < enough; k++) {
            ask(shuffled[k]);
        }
        long nanos = 0;
        int decisions = 0;
        while (found < enough && count < order.length) {
            int[] open = Arrays.stream(shuffled).filter(row -> !asked[row]).toArray();
            int batch = Math.min(plan.batch(), order.length - count);
            var known = new Known(data, Arrays.copyOf(order, count), seed * 1_000_003 + count);
            long before = System.nanoTime();
            int[] chosen = chooser.choose(known, open, batch);
            nanos += System.nanoTime() - before;
            decisions++;
            tell(chosen, batch, enough);
        }
        double seconds = decisions == 0 ? 0 : nanos / 1e9 / decisions;
        return new Discovery(seed, Arrays.copyOf(order, count), Arrays.copyOf(foundAt, found), seconds);
    }

    private void tell(int[] chosen, int batch, int enough) {
        if (chosen.length != batch) {
            throw new IllegalStateException("A policy chose " + chosen.length + " of " + batch + " rows.");
        }
        for (int k = 0; k < batch && found < enough; k++) {
            ask(chosen[k]);
        }
    }

    private void ask(int row) {
        if (asked[row]) {
            throw new IllegalStateException("Row " + (row + 1) + " was chosen twice.");
        }
        asked[row] = true;
        order[count++] = row;
        if (data.hit()[row]) {
            foundAt[found++] = count;
        }
    }

    private int[] shuffled() {
        var random = new SplittableRandom(seed);
        int[] rows = new int[data.size()];
        for (int i = 0; i < rows.length; i++) {
            int j = random.nextInt(i + 1);
            rows[i] = rows[j];
            rows[j] = i;
        }
        return rows;
    }
}
