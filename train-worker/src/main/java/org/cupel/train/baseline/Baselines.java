package org.cupel.train.baseline;

import java.util.List;

/** The rows that stand beside every model in its report. */
public final class Baselines {

    private Baselines() {}

    /** Mean, nearest composition, random forest and XGBoost on composition features. */
    public static List<Baseline> standard(long seed) {
        return List.of(new MeanBaseline(), new NearestComposition(), new RandomForest(seed), new Xgboost(seed));
    }
}
