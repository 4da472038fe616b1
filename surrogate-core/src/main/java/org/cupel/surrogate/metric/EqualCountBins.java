package org.cupel.surrogate.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Bins that hold about equally many cases each. Equal probabilities stay together, so that neither the order of the rows
 * nor chance decides; many equal ones mean fewer bins.
 */
final class EqualCountBins {

    private final double[] probability;
    private final int[] order;
    private final int bins;

    EqualCountBins(double[] probability, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins. Give at least one.");
        }
        this.probability = probability;
        this.order = Weighted.order(probability);
        this.bins = bins;
    }

    /** A bin's cases in ascending order of probability, from inclusive, to exclusive. */
    record Bin(int from, int to, double probabilities, int cases, int hits) {

        /** How many more or fewer hits there were than predicted. */
        double excess() {
            return Math.abs(probabilities - hits);
        }
    }

    List<Bin> of(boolean[] truth, int[] times) {
        long total = Weighted.count(times);
        List<Bin> full = new ArrayList<>();
        int start = 0;
        long before = 0;
        long within = 0;
        for (int at = 0; at < order.length; at++) {
            within += times[order[at]];
            boolean last = at + 1 == order.length;
            boolean tied = !last && probability[order[at + 1]] == probability[order[at]];
            boolean enough = (before + within) * bins / total > before * bins / total;
            if (within > 0 && !tied && (enough || last)) {
                full.add(bin(start, at + 1, truth, times));
                before += within;
                within = 0;
                start = at + 1;
            }
        }
        return full;
    }

    ReliabilityBin reliability(Bin bin) {
        return new ReliabilityBin(
                probability[order[bin.from()]],
                probability[order[bin.to() - 1]],
                bin.probabilities() / bin.cases(),
                Rate.of(bin.hits(), bin.cases()));
    }

    private Bin bin(int from, int to, boolean[] truth, int[] times) {
        double sum = 0;
        int cases = 0;
        int hits = 0;
        for (int at = from; at < to; at++) {
            int index = order[at];
            sum += times[index] * probability[index];
            cases += times[index];
            hits += truth[index] ? times[index] : 0;
        }
        return new Bin(from, to, sum, cases, hits);
    }
}
