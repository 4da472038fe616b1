package org.cupel.train.model;

import java.util.List;
import org.cupel.train.anchor.AnchoredEnsemble;
import org.cupel.train.anchor.AnchoredTrainer;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainingSettings;

/** What an ensemble that goes through a hull is to be better than: the same features without it, the hull without more. */
final class HullRows {

    static final String DIRECT = "direct regression";
    static final String DISTANCE = "uncorrected distance to the hull";

    private HullRows() {}

    /** Empty for every other ensemble. */
    static List<BaselineQuality> of(
            EnsembleTrainer trainer, TrainingSettings settings, LabelledGraphs data, Ensemble ensemble) {
        if (!(ensemble instanceof AnchoredEnsemble anchored) || !(trainer instanceof AnchoredTrainer both)) {
            return List.of();
        }
        return List.of(
                row(DIRECT, both.direct(data, settings).ensemble(), data), row(DISTANCE, anchored.uncorrected(), data));
    }

    private static BaselineQuality row(String name, Ensemble ensemble, LabelledGraphs data) {
        return new BaselineQuality(
                name, quality(ensemble, data, data.validation()), quality(ensemble, data, data.test()));
    }

    private static PointQuality quality(Ensemble ensemble, LabelledGraphs data, int[] rows) {
        return PointQuality.of(
                rows.length == 0
                        ? new double[0]
                        : EnsembleMean.of(ensemble.predict(data, rows)).q50(),
                data.targetsOf(rows));
    }
}
