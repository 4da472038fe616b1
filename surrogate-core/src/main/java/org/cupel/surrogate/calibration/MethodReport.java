package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.metric.Statistic;

/**
 * What one method does on rows of clusters that it was not fitted on.
 *
 * @param kind of the method
 * @param coverage of all rows that got an interval
 * @param worst the cluster with the lowest coverage among those large enough to judge; all rows where none is
 * @param clusters in the order of their names
 * @param medianWidth of all intervals, in the property's unit; undefined when half of them are unlimited
 * @param unlimited rows without an interval, for want of calibration rows
 * @param shortfall by how much the demands are missed, added up; 0 when they are met
 */
public record MethodReport(
        String kind,
        Rate coverage,
        ClusterCoverage worst,
        List<ClusterCoverage> clusters,
        Statistic medianWidth,
        int unlimited,
        double shortfall) {

    public MethodReport {
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
        List<ClusterCoverage> clusters = clusters(limited, demands.smallestCluster());
        Rate coverage = coverage(limited);
        ClusterCoverage worst = clusters.stream()
                .filter(cluster -> cluster.coverage().n() >= demands.smallestCluster())
                .min(Comparator.comparingDouble(cluster -> cluster.coverage().value()))
                .orElse(new ClusterCoverage("(all)", coverage));
        int unlimited = judged.size() - limited.size();
        double share = (double) unlimited / Math.max(1, judged.size());
        return new MethodReport(
                method.kind(),
                coverage,
                worst,
                clusters,
                medianWidth(judged),
                unlimited,
                shortfall(coverage, worst, share, demands));
    }

    private static double shortfall(Rate coverage, ClusterCoverage worst, double unlimited, ChoiceDemands demands) {
        if (!coverage.isDefined()) {
            return 1;
        }
        return above(demands.lowestCoverage(), coverage.value())
                + above(coverage.value(), demands.highestCoverage())
                + above(demands.worstClusterFloor(), worst.coverage().value())
                + above(unlimited, demands.unlimitedShare());
    }

    private static double above(double value, double limit) {
        return Math.max(0, value - limit);
    }

    private static List<ClusterCoverage> clusters(List<Judged> rows, int smallest) {
        Map<String, List<Judged>> byName = new TreeMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.cluster(), name -> new ArrayList<>()).add(row));
        Map<String, List<Judged>> merged = new TreeMap<>();
        byName.forEach((name, members) -> merged.computeIfAbsent(
                        members.size() < smallest ? CalibrationRows.SMALL_CLUSTERS : name, key -> new ArrayList<>())
                .addAll(members));
        return merged.entrySet().stream()
                .map(cluster -> new ClusterCoverage(cluster.getKey(), coverage(cluster.getValue())))
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

    private record Judged(String cluster, boolean limited, boolean held, double width) {

        static Judged of(CalibrationRow row, Calibration calibration) {
            Interval interval = calibration.interval(row.prediction());
            return new Judged(
                    row.cluster(),
                    calibration.supports(row.prediction()),
                    interval.contains(row.truth()),
                    interval.width());
        }
    }
}
