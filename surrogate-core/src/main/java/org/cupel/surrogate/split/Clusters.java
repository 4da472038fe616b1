package org.cupel.surrogate.split;

import java.util.Arrays;

/**
 * Groups of similar rows, the largest first.
 *
 * @param of [n] the cluster of every row, 0…k − 1
 * @param centres [k][d] means, in scaled features
 * @param scaling how features are scaled before distances are taken
 * @param inertia sum over rows of the squared distance to their centre, in scaled features
 */
public record Clusters(int[] of, double[][] centres, FeatureScaling scaling, double inertia) {

    public int k() {
        return centres.length;
    }

    /** [k] rows per cluster. */
    public int[] sizes() {
        var sizes = new int[k()];
        Arrays.stream(of).forEach(cluster -> sizes[cluster]++);
        return sizes;
    }

    /**
     * The cluster whose centre is nearest; of equally near ones the first. A row that was clustered gets its own.
     *
     * @param features [d] as they were given to the clustering, not scaled
     */
    public int assign(double[] features) {
        FeatureRows.requireFinite(new double[][] {features});
        FeatureRows.requireWidth(features, centres[0].length);
        return nearest(centres, scaling.apply(features));
    }

    static int nearest(double[][] centres, double[] scaled) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < centres.length; cluster++) {
            double distance = FeatureRows.squaredDistance(centres[cluster], scaled);
            if (distance < least) {
                least = distance;
                nearest = cluster;
            }
        }
        return nearest;
    }
}
