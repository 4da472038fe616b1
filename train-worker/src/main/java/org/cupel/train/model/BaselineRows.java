package org.cupel.train.model;

import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.train.baseline.Baseline;
import org.cupel.train.baseline.Baselines;
import org.cupel.train.plan.LabelledGraphs;

/** Fits the baselines and measures them as a model is measured. */
final class BaselineRows {

    private BaselineRows() {}

    /** @param seed of those that draw */
    static List<BaselineQuality> of(LabelledGraphs data, long seed) {
        List<Composition> train = data.graphs().compositionsOf(data.train());
        double[] targets = data.targetsOf(data.train());
        return Baselines.standard(seed).stream()
                .map(baseline -> row(baseline.name(), baseline.fit(train, targets), data))
                .toList();
    }

    private static BaselineQuality row(String name, Baseline.Fitted fitted, LabelledGraphs data) {
        return new BaselineQuality(name, quality(fitted, data, data.validation()), quality(fitted, data, data.test()));
    }

    private static PointQuality quality(Baseline.Fitted fitted, LabelledGraphs data, int[] rows) {
        return PointQuality.of(fitted.predict(data.graphs().compositionsOf(rows)), data.targetsOf(rows));
    }
}
