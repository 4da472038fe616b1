package org.cupel.train.baseline;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;

/**
 * A random forest on composition features: one round of trees side by side, each on its own rows and columns.
 *
 * <p>Grown by XGBoost on histograms, since the forest of Tribuo itself takes six times as long (3,000 rows).
 */
final class RandomForest implements Baseline {

    private static final int TREES = 100;

    private final long seed;

    RandomForest(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "random forest";
    }

    @Override
    public Fitted fit(List<Composition> compositions, double[] targets) {
        Map<String, Object> settings = Map.of(
                "num_parallel_tree", TREES,
                "eta", 1.0,
                "max_depth", 16,
                "subsample", 0.632,
                "colsample_bynode", 0.33,
                "min_child_weight", 2,
                "lambda", 0.0);
        return BoostedTrees.fit(compositions, targets, 1, settings, seed);
    }
}
