package org.cupel.train.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/** XGBoost by way of Tribuo, on one thread so that a seed gives the same trees everywhere. */
final class BoostedTrees {

    private BoostedTrees() {}

    static Baseline.Fitted fit(
            List<Composition> compositions, double[] targets, int rounds, Map<String, Object> settings, long seed) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("objective", "reg:squarederror");
        all.put("tree_method", "hist");
        all.put("nthread", 1);
        all.put("seed", (int) seed);
        all.put("verbosity", 0);
        Model<Regressor> model = new XGBoostRegressionTrainer(RegressionType.LINEAR, rounds, all)
                .train(TribuoExamples.labelled(compositions, targets));
        return asked -> TribuoExamples.predict(model, asked);
    }
}
