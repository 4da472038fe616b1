package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Where a value stands among those of the probes. */
final class PercentileTable {

    private static final double NEVER_CERTAIN = 1e-12;

    private final double[] ascending;

    private PercentileTable(double[] ascending) {
        this.ascending = ascending;
    }

    static PercentileTable of(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return new PercentileTable(ascending);
    }

    /**
     * Share of the probes below it, of n + 1. Beyond the largest probe it goes on towards 1 with the ratio of the two, so
     * that what is far stays comparable; without any probe everything is far.
     */
    double percentile(double value) {
        int n = ascending.length;
        if (n == 0) {
            return 1 - NEVER_CERTAIN;
        }
        double largest = ascending[n - 1];
        if (value > largest) {
            double beyond = largest > 0 ? value / largest - 1 : Double.POSITIVE_INFINITY;
            return 1 - Math.max(NEVER_CERTAIN, Math.exp(-beyond) / (n + 1));
        }
        return below(value) / (n + 1.0);
    }

    private int below(double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void writeTo(DataOutputStream out) throws IOException {
        Doubles.write(out, ascending);
    }

    static PercentileTable readFrom(DataInputStream in) throws IOException {
        return new PercentileTable(Doubles.read(in));
    }
}
