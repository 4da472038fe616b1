package org.cupel.surrogate.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What fills each site acts by itself, in pairs and all together (an ANOVA kernel), and shared features act beside it.
 *
 * <p>k = Σ over sets S of sites w(S) Π over s in S of k(s), plus w × Matérn of the shared features; k(s) is
 * (1 − q) exp(−½ r²) of the descriptors plus q for the same kind, so that kinds alike behave alike and each may still be an
 * exception. θ for each site: log lengths, logit q; then the logarithms of the weights; then log w and log lengths of the
 * shared features.
 *
 * @see <a href="https://papers.nips.cc/paper/2011/hash/4c5bde74a8f110656874902f07378009-Abstract.html">Duvenaud, Nickisch
 *     and Rasmussen 2011, Additive Gaussian Processes</a>
 */
public final class SiteKernel implements Kernel {

    private static final double LENGTH = Math.log(1.5);
    private static final double WEIGHT = -1.5;
    private static final double WEIGHT_VARIANCE = 2.25;
    private static final double SHARED_WEIGHT = -0.5;
    private static final double SHARED_LENGTH_VARIANCE = 2.25;
    private static final double EXCEPTION = -1;
    private static final int MOST_SITES_WITH_ALL_SETS = 3;

    private final List<KernelSite> sites;
    private final double[][] shared;
    private final int[][] sets;
    private final int[] siteAt;
    private final int weightsAt;
    private final int sharedAt;
    private final int parameters;

    /**
     * @param sites at least one
     * @param shared [m][d] standardised features that belong to no site; d may be 0
     */
    public SiteKernel(List<KernelSite> sites, double[][] shared) {
        this.sites = List.copyOf(sites);
        this.shared = shared;
        sets = sets(sites.size());
        siteAt = new int[sites.size()];
        int at = 0;
        for (int s = 0; s < siteAt.length; s++) {
            siteAt[s] = at;
            at += sites.get(s).width() + 1;
        }
        weightsAt = at;
        sharedAt = at + sets.length;
        parameters = sharedAt + (shared[0].length == 0 ? 0 : 1 + shared[0].length);
    }

    private static int[][] sets(int sites) {
        List<int[]> sets = new ArrayList<>();
        for (int mask = 1; mask < 1 << sites; mask++) {
            int size = Integer.bitCount(mask);
            if (sites <= MOST_SITES_WITH_ALL_SETS || size <= 2 || size == sites) {
                sets.add(members(mask));
            }
        }
        return sets.toArray(int[][]::new);
    }

    private static int[] members(int mask) {
        return java.util.stream.IntStream.range(0, Integer.SIZE)
                .filter(s -> (mask >> s & 1) == 1)
                .toArray();
    }

    /** Beside sites, shared features should move what they say slowly. */
    private double sharedLength() {
        return Math.log(2) + 0.5 * Math.log(shared[0].length);
    }

    @Override
    public double[] start() {
        double[] theta = new double[parameters];
        for (int s = 0; s < siteAt.length; s++) {
            int width = sites.get(s).width();
            Arrays.fill(theta, siteAt[s], siteAt[s] + width, LENGTH);
            theta[siteAt[s] + width] = EXCEPTION;
        }
        Arrays.fill(theta, weightsAt, sharedAt, WEIGHT);
        if (parameters > sharedAt) {
            theta[sharedAt] = SHARED_WEIGHT;
            Arrays.fill(theta, sharedAt + 1, parameters, sharedLength());
        }
        return theta;
    }

    @Override
    public double prior(double[] theta, double[] gradient) {
        double sum = 0;
        for (int s = 0; s < siteAt.length; s++) {
            int width = sites.get(s).width();
            for (int k = 0; k < width; k++) {
                sum += Prior.normal(theta, siteAt[s] + k, LENGTH, 1, gradient);
            }
            sum += Prior.normal(theta, siteAt[s] + width, EXCEPTION, 1, gradient);
        }
        for (int k = weightsAt; k < sharedAt; k++) {
            sum += Prior.normal(theta, k, WEIGHT, WEIGHT_VARIANCE, gradient);
        }
        if (parameters > sharedAt) {
            sum += Prior.normal(theta, sharedAt, SHARED_WEIGHT, WEIGHT_VARIANCE, gradient);
            for (int k = sharedAt + 1; k < parameters; k++) {
                sum += Prior.normal(theta, k, sharedLength(), SHARED_LENGTH_VARIANCE, gradient);
            }
        }
        return sum;
    }

    @Override
    public Covariance at(double[] theta) {
        SiteTable[] tables = new SiteTable[siteAt.length];
        for (int s = 0; s < tables.length; s++) {
            tables[s] = SiteTable.of(sites.get(s), theta, siteAt[s]);
        }
        double[] weights = new double[sets.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(theta[weightsAt + k]);
        }
        boolean sharing = parameters > sharedAt;
        return new SiteCovariance(
                tables,
                sets,
                weights,
                sharing ? new Matern(Smoothness.TWICE, shared, theta, sharedAt + 1) : null,
                sharing ? Math.exp(theta[sharedAt]) : 0,
                siteAt,
                weightsAt,
                parameters);
    }
}
