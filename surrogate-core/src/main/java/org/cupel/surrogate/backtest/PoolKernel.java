package org.cupel.surrogate.backtest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.Kernel;
import org.cupel.surrogate.gaussian.KernelSite;
import org.cupel.surrogate.gaussian.MaternKernel;
import org.cupel.surrogate.gaussian.SiteKernel;
import org.cupel.surrogate.table.Features;
import org.cupel.surrogate.table.Site;

/** Chooses a kernel for a pool: by sites where there are at least two, by features otherwise. */
final class PoolKernel {

    private PoolKernel() {}

    static Kernel of(Features features) {
        double[][] pool = Standardised.of(features.rows());
        if (features.sites().size() < 2) {
            return new MaternKernel(pool);
        }
        Set<Integer> own = new HashSet<>();
        features.sites().forEach(site -> own.addAll(site.features()));
        int[] shared = IntStream.range(0, features.names().size())
                .filter(f -> !own.contains(f))
                .toArray();
        List<KernelSite> sites =
                features.sites().stream().map(site -> site(site, pool)).toList();
        double[][] rest = new double[pool.length][];
        for (int i = 0; i < pool.length; i++) {
            double[] row = pool[i];
            rest[i] = IntStream.of(shared).mapToDouble(f -> row[f]).toArray();
        }
        return new SiteKernel(sites, rest);
    }

    private static KernelSite site(Site site, double[][] pool) {
        double[][] descriptors = new double[IntStream.of(site.kind()).max().orElse(0) + 1][];
        for (int i = 0; i < pool.length; i++) {
            if (descriptors[site.kind()[i]] == null) {
                double[] row = pool[i];
                descriptors[site.kind()[i]] =
                        site.descriptors().stream().mapToDouble(f -> row[f]).toArray();
            }
        }
        return new KernelSite(site.kind(), descriptors);
    }
}
