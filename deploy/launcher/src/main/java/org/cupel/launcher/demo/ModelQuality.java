package org.cupel.launcher.demo;

import java.util.List;
import org.cupel.surrogate.metric.IntervalQuality;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.metric.Regression;
import org.cupel.surrogate.metric.Statistic;

/**
 * How good the ranking's predictions are on the whole pool that is still hidden from the system: nothing in it was trained on.
 *
 * @param spearman of predicted median and hidden label
 * @param maeEvPerAtom of the same
 * @param coverage share of hidden labels inside [q10, q90]; nominally 0.8
 */
public record ModelQuality(Statistic spearman, Statistic maeEvPerAtom, Rate coverage) {

    static ModelQuality of(List<Candidate> ranked, HiddenLabels hidden) {
        double[] truth =
                ranked.stream().mapToDouble(c -> hidden.of(c.materialId())).toArray();
        double[] median = ranked.stream().mapToDouble(Candidate::q50).toArray();
        double[] low = ranked.stream().mapToDouble(Candidate::q10).toArray();
        double[] high = ranked.stream().mapToDouble(Candidate::q90).toArray();
        return new ModelQuality(
                Regression.spearman(truth, median),
                Regression.meanAbsoluteError(truth, median),
                IntervalQuality.of(low, high, truth).coverage());
    }
}
