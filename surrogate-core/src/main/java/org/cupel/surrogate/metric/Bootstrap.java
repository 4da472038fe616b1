package org.cupel.surrogate.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 95 % intervals by drawing the cases again, 2,000 times with replacement, and taking percentiles (Efron 1979,
 * doi:10.1214/aos/1176344552).
 *
 * <p>Cases that err alike, such as crystals of one chemical system, are drawn as whole groups. Fewer than about ten
 * groups give an interval that is too narrow, and a single one none. The same seed gives the same interval.
 */
public final class Bootstrap {

    private static final int DRAWS = 2000;
    private static final double TAIL = 0.025;

    private final long seed;
    private final int[] groupOf;
    private final int groups;

    private Bootstrap(long seed, int[] groupOf, int groups) {
        this.seed = seed;
        this.groupOf = groupOf;
        this.groups = groups;
    }

    /** Every case on its own. */
    public static Bootstrap ofCases(long seed) {
        return new Bootstrap(seed, null, 0);
    }

    /** @param groups [n] the group of every case */
    public static Bootstrap ofGroups(List<String> groups, long seed) {
        Map<String, Integer> index = new HashMap<>();
        groups.forEach(group -> index.putIfAbsent(group, index.size()));
        return new Bootstrap(seed, groups.stream().mapToInt(index::get).toArray(), index.size());
    }

    public long seed() {
        return seed;
    }

    /**
     * A statistic of n cases with its interval. Draws that do not define it are left out; when that is more than half of
     * them there is no interval.
     *
     * @throws IllegalArgumentException when the groups are not those of n cases
     */
    public Estimate estimate(int n, Resampled statistic) {
        if (groupOf != null) {
            Columns.requireSameLength("cases", n, "groups", groupOf.length);
        }
        if (n == 0) {
            return Estimate.NONE;
        }
        var once = new int[n];
        Arrays.fill(once, 1);
        double value = statistic.of(once);
        if (Double.isNaN(value)) {
            return Estimate.undefined(n);
        }
        int units = groupOf == null ? n : groups;
        double[] drawn = units < 2 ? new double[0] : draws(n, statistic);
        return new Estimate(n, value, Percentile.ofSorted(drawn, TAIL), Percentile.ofSorted(drawn, 1 - TAIL));
    }

    /** Ascending; empty when too few are defined. */
    private double[] draws(int n, Resampled statistic) {
        var random = new SplittableRandom(seed);
        var times = new int[n];
        var values = new double[DRAWS];
        int defined = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            if (groupOf == null) {
                drawInto(times, random);
            } else {
                drawGroupsInto(times, random);
            }
            double value = statistic.of(times);
            if (!Double.isNaN(value)) {
                values[defined++] = value;
            }
        }
        double[] kept = Arrays.copyOf(values, 2 * defined < DRAWS ? 0 : defined);
        Arrays.sort(kept);
        return kept;
    }

    private static void drawInto(int[] times, SplittableRandom random) {
        Arrays.fill(times, 0);
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
    }

    private void drawGroupsInto(int[] times, SplittableRandom random) {
        var groupTimes = new int[groups];
        drawInto(groupTimes, random);
        for (int i = 0; i < times.length; i++) {
            times[i] = groupTimes[groupOf[i]];
        }
    }
}
