package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.metric.Statistic;

/**
 * What one method does on rows of clusters that it was not fitted on. Rows without an interval, for want of calibration
 * rows, are counted apart.
 *
 * @param kind of the method
 * @param coverage of all rows
 * @param regimes coverage of each regime
 * @param worst the group with the lowest coverage among those large enough to judge; all rows where none is
 * @param clusters coverage of each cluster in each regime
 * @param medianWidth of all intervals, in the property's unit; undefined when half of them are unlimited
 * @param unlimited rows without an interval
 * @param shortfall by how much the demands are missed, added up; 0 when they are met
 */
public record MethodReport(
        String kind,
        Rate coverage,
        List<GroupCoverage> regimes,
        GroupCoverage worst,
        List<GroupCoverage> clusters,
        Statistic medianWidth,
        int unlimited,
        double shortfall) {

    public MethodReport {
        regimes = List.copyOf(regimes);
        clusters = List.copyOf(clusters);
    }

    public boolean meetsDemands() {
        return shortfall == 0;
    }

    static MethodReport of(CalibrationMethod method, CalibrationRows rows, Target target, ChoiceDemands demands) {
        List<Calibration> calibrations = CrossFit.calibrations(method, rows, target);
        List<Judged> judged = IntStream.range(0, rows.size())
                .mapToObj(i -> Judged.of(rows.rows().get(i), calibrations.get(i)))
                .toList();
        List<Judged> limited = judged.stream().filter(Judged::limited).toList();
        int unlimited = judged.size() - limited.size();
        Rate coverage = coverage(limited);
        List<GroupCoverage> regimes = regimes(limited);
        List<GroupCoverage> clusters = clusters(limited, demands.smallestCluster());
        GroupCoverage worst = clusters.stream()
                .filter(cluster -> cluster.coverage().n() >= demands.smallestCluster())
                .min(Comparator.comparingDouble(cluster -> cluster.coverage().value()))
                .orElse(new GroupCoverage(GroupCoverage.ALL, GroupCoverage.ALL, coverage));
        double shortfall =
                limited.isEmpty() ? 1 : shortfall(regimes, worst, (double) unlimited / judged.size(), demands);
        return new MethodReport(
                method.kind(), coverage, regimes, worst, clusters, medianWidth(judged), unlimited, shortfall);
    }

    private static double shortfall(
            List<GroupCoverage> regimes, GroupCoverage worst, double unlimited, ChoiceDemands demands) {
        double ofRegimes = regimes.stream()
                .mapToDouble(regime -> regime.coverage().value())
                .map(coverage -> above(demands.lowestCoverage(), coverage) + above(coverage, demands.highestCoverage()))
                .sum();
        return ofRegimes
                + above(demands.worstClusterFloor(), worst.coverage().value())
                + above(unlimited, demands.unlimitedShare());
    }

    private static double above(double value, double limit) {
        return Math.max(0, value - limit);
    }

    private static List<GroupCoverage> regimes(List<Judged> rows) {
        Map<String, List<Judged>> byRegime = rows.stream()
                .collect(Collectors.groupingBy(row -> row.group().regime(), TreeMap::new, Collectors.toList()));
        return byRegime.entrySet().stream()
                .map(regime -> new GroupCoverage(regime.getKey(), GroupCoverage.ALL, coverage(regime.getValue())))
                .toList();
    }

    private static List<GroupCoverage> clusters(List<Judged> rows, int smallest) {
        Map<RowGroup, List<Judged>> all =
                rows.stream().collect(Collectors.groupingBy(Judged::group, TreeMap::new, Collectors.toList()));
        Map<RowGroup, List<Judged>> merged = new TreeMap<>();
        all.forEach((group, members) -> merged.computeIfAbsent(
                        members.size() < smallest ? group.small() : group, key -> new ArrayList<>())
                .addAll(members));
        return merged.entrySet().stream()
                .map(group -> new GroupCoverage(
                        group.getKey().regime(), group.getKey().cluster(), coverage(group.getValue())))
                .toList();
    }

    private static Rate coverage(List<Judged> rows) {
        return Rate.of((int) rows.stream().filter(Judged::held).count(), rows.size());
    }

    private static Statistic medianWidth(List<Judged> rows) {
        double[] widths = rows.stream().mapToDouble(Judged::width).toArray();
        Arrays.sort(widths);
        int n = widths.length;
        double median = n == 0 ? Double.NaN : 0.5 * (widths[(n - 1) / 2] + widths[n / 2]);
        return new Statistic(n, Double.isInfinite(median) ? Double.NaN : median);
    }

    private record Judged(RowGroup group, boolean limited, boolean held, double width) {

        static Judged of(CalibrationRow row, Calibration calibration) {
            Interval interval = calibration.interval(row.prediction());
            return new Judged(
                    RowGroup.of(row),
                    calibration.supports(row.prediction()),
                    interval.contains(row.truth()),
                    interval.width());
        }
    }
}
