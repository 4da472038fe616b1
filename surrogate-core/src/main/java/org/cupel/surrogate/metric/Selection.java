package org.cupel.surrogate.metric;

import java.util.Arrays;

/** The best of a pool by predicted value, lowest first. */
final class Selection {

    private final double[] predicted;
    private final boolean[] hit;
    private final int[] order;
    private final int hits;

    Selection(double[] predicted, boolean[] hit) {
        this.predicted = predicted;
        this.hit = hit;
        this.order = Weighted.order(predicted);
        this.hits = countHits(0, order.length);
    }

    /** The best share of the pool, rounded up to whole cases. */
    Enrichment topShare(double share) {
        return top((int) Math.ceil(share * order.length));
    }

    /** The best of them; of the whole pool when it holds fewer. */
    Enrichment top(int drawn) {
        int cut = Math.min(drawn, order.length);
        return Enrichment.of(found(cut), cut, hits, order.length);
    }

    /**
     * Hits among the first; equal predictions at the cut count as if drawn by chance, rounded down, so that neither the
     * order of the rows nor a constant prediction can flatter.
     */
    private int found(int cut) {
        if (cut == 0) {
            return 0;
        }
        double last = predicted[order[cut - 1]];
        int start = (int) Arrays.stream(predicted).filter(value -> value < last).count();
        int tied = (int) Arrays.stream(predicted).filter(value -> value == last).count();
        int atCut = countHits(start, start + tied);
        return countHits(0, start) + (int) ((long) atCut * (cut - start) / tied);
    }

    private int countHits(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += hit[order[i]] ? 1 : 0;
        }
        return count;
    }
}
