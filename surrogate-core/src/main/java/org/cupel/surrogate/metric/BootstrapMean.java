package org.cupel.surrogate.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A mean with its 95 % bootstrap interval (percentiles; Efron 1979, doi:10.1214/aos/1176344552).
 *
 * @param n cases
 * @param groups drawn as wholes, since cases of one group err alike
 * @param value NaN when there is no case
 * @param low95 lower end of the interval
 * @param high95 upper end
 */
public record BootstrapMean(int n, int groups, double value, double low95, double high95) {

    private static final int DRAWS = 2000;
    private static final double TAIL = 0.025;

    /**
     * Of values whose cases belong to groups, such as the chemical systems of crystals.
     *
     * @param groups one name per value
     * @param seed the same one gives the same interval
     */
    public static BootstrapMean of(double[] values, List<String> groups, long seed) {
        Columns.requireSameLength("values", values.length, "groups", groups.size());
        Columns.requireFinite("value", values);
        if (values.length == 0) {
            return new BootstrapMean(0, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        Map<String, Integer> index = new HashMap<>();
        groups.forEach(group -> index.putIfAbsent(group, index.size()));
        double[] sum = new double[index.size()];
        int[] count = new int[index.size()];
        for (int i = 0; i < values.length; i++) {
            int group = index.get(groups.get(i));
            sum[group] += values[i];
            count[group]++;
        }
        double[] means = draws(sum, count, new SplittableRandom(seed));
        double mean = Arrays.stream(values).sum() / values.length;
        return new BootstrapMean(values.length, sum.length, mean, at(means, TAIL), at(means, 1 - TAIL));
    }

    private static double[] draws(double[] sum, int[] count, SplittableRandom random) {
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double total = 0;
            long cases = 0;
            for (int i = 0; i < sum.length; i++) {
                int group = random.nextInt(sum.length);
                total += sum[group];
                cases += count[group];
            }
            means[draw] = total / cases;
        }
        Arrays.sort(means);
        return means;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
