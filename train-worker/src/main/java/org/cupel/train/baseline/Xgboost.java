package org.cupel.train.baseline;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;

/** Gradient-boosted trees on composition features. */
final class Xgboost implements Baseline {

    private static final int ROUNDS = 400;

    private final long seed;

    Xgboost(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "XGBoost";
    }

    @Override
    public Fitted fit(List<Composition> compositions, double[] targets) {
        Map<String, Object> settings = Map.of(
                "eta", 0.08,
                "max_depth", 7,
                "subsample", 0.8,
                "colsample_bytree", 0.6,
                "min_child_weight", 2);
        return BoostedTrees.fit(compositions, targets, ROUNDS, settings, seed);
    }
}
