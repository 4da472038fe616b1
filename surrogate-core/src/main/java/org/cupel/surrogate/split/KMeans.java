package org.cupel.surrogate.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/**
 * Clusters rows by k-means, started by k-means++ (Arthur and Vassilvitskii 2007), the best of several starts by inertia.
 *
 * <p>Rows are sorted first, so the result depends on the rows and the seed, not on the order in which a file holds them.
 *
 * @param k clusters
 * @param starts tries
 * @param maxIterations per try
 */
public record KMeans(int k, int starts, int maxIterations, long seed) {

    /** @throws IllegalArgumentException when a count is below 1 */
    public KMeans {
        if (k < 1 || starts < 1 || maxIterations < 1) {
            throw new IllegalArgumentException("k = " + k + ", starts = " + starts + ", maxIterations = "
                    + maxIterations + ". Give at least 1 of each.");
        }
    }

    /** Eight clusters, ten starts. */
    public static KMeans ofEight(long seed) {
        return new KMeans(8, 10, 300, seed);
    }

    /** Rows of length 1: the usual choice for averaged SOAP. */
    public Clusters fitUnitLength(double[][] rows) {
        return fit(rows, new FeatureScaling.UnitLength());
    }

    /** Columns of mean 0 and deviation 1. */
    public Clusters fitStandardised(double[][] rows) {
        return fit(rows, FeatureScaling.Standardised.of(rows));
    }

    /**
     * @param rows [n][d], finite
     * @throws IllegalArgumentException when there are fewer distinct rows than clusters
     */
    public Clusters fit(double[][] rows, FeatureScaling scaling) {
        FeatureRows.requireFinite(rows);
        double[][] scaled = Arrays.stream(rows).map(scaling::apply).toArray(double[][]::new);
        List<DoublePoint> points = Arrays.stream(scaled)
                .sorted(Arrays::compare)
                .map(DoublePoint::new)
                .toList();
        requireDistinct(points);
        return IntStream.range(0, starts)
                .mapToObj(start -> clusters(scaled, centres(points, start), scaling))
                .min(Comparator.comparingDouble(Clusters::inertia))
                .orElseThrow();
    }

    private void requireDistinct(List<DoublePoint> points) {
        long distinct = points.stream().distinct().limit(k).count();
        if (distinct < k) {
            throw new IllegalArgumentException(
                    "There are " + distinct + " distinct rows for " + k + " clusters. Ask for fewer clusters.");
        }
    }

    private double[][] centres(List<DoublePoint> points, int start) {
        var random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, start});
        return new KMeansPlusPlusClusterer<DoublePoint>(k, maxIterations, new EuclideanDistance(), random)
                .cluster(points).stream()
                        .map(cluster -> cluster.getCenter().getPoint())
                        .toArray(double[][]::new);
    }

    /** Numbers the clusters anew, larger first, equals by their centres, since the order of a start means nothing. */
    private static Clusters clusters(double[][] scaled, double[][] centres, FeatureScaling scaling) {
        var sizes = new int[centres.length];
        Arrays.stream(scaled).forEach(row -> sizes[Clusters.nearest(centres, row)]++);
        double[][] ordered = IntStream.range(0, centres.length)
                .filter(cluster -> sizes[cluster] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(cluster -> -sizes[cluster])
                        .thenComparing(cluster -> centres[cluster], Arrays::compare))
                .map(cluster -> centres[cluster])
                .toArray(double[][]::new);
        var of = new int[scaled.length];
        double inertia = 0;
        for (int i = 0; i < scaled.length; i++) {
            of[i] = Clusters.nearest(ordered, scaled[i]);
            inertia += FeatureRows.squaredDistance(ordered[of[i]], scaled[i]);
        }
        return new Clusters(of, ordered, scaling, inertia);
    }
}
