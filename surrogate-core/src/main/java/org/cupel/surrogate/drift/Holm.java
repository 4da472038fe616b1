package org.cupel.surrogate.drift;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down correction: the chance of any false alarm among all tests stays below the level (Holm 1979). */
final class Holm {

    private Holm() {}

    /**
     * @param p [k] p-values
     * @return [k] adjusted, in the same order
     */
    static double[] adjust(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var adjusted = new double[p.length];
        double largest = 0;
        for (int place = 0; place < order.length; place++) {
            largest = Math.max(largest, Math.min(1, p[order[place]] * (order.length - place)));
            adjusted[order[place]] = largest;
        }
        return adjusted;
    }
}
