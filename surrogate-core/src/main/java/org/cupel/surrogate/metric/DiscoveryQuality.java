package org.cupel.surrogate.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much faster than chance the predictions find what is stable: truth below a line, and lower predicted is better.
 *
 * <p>Selections by rank treat equal predictions at the cut as drawn by chance.
 *
 * @param baseRate share of the pool that is stable
 * @param classification of "predicted below the line": precision, recall, F1
 * @param acceleration the discovery acceleration factor (DAF): precision of those predicted below the line over the base
 *     rate (Riebesell et al. 2025, doi:10.1038/s42256-025-01055-1)
 * @param top1Percent enrichment of the best 1 % by prediction, rounded up to whole cases
 * @param top10Percent the same of the best 10 %
 * @param stableInTop100 share that is stable among the best 100; of fewer when the pool holds fewer
 */
public record DiscoveryQuality(
        Rate baseRate,
        Classification classification,
        Enrichment acceleration,
        Enrichment top1Percent,
        Enrichment top10Percent,
        Rate stableInTop100) {

    /**
     * @param truth [n], finite
     * @param predicted [n], finite
     * @param stableBelow the line, in the property's unit; on the line is not below
     */
    public static DiscoveryQuality of(double[] truth, double[] predicted, double stableBelow, Bootstrap bootstrap) {
        Regression.requirePairs(truth, predicted);
        boolean[] stable = Columns.below(truth, stableBelow);
        var classification = Classification.of(stable, Columns.below(predicted, stableBelow), bootstrap);
        Rate precision = classification.precision();
        var selection = new Selection(predicted, stable);
        return new DiscoveryQuality(
                classification.baseRate(),
                classification,
                Enrichment.of(
                        precision.hits(),
                        precision.n(),
                        classification.baseRate().hits(),
                        truth.length),
                selection.topShare(0.01),
                selection.topShare(0.1),
                selection.top(100).precision());
    }

    public Map<String, Estimate> measurements() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("stable_precision", Estimate.of(classification.precision()));
        all.put("stable_recall", Estimate.of(classification.recall()));
        all.put("stable_f1", classification.f1());
        all.put("daf", Estimate.of(acceleration));
        all.put("enrichment_1_percent", Estimate.of(top1Percent));
        all.put("enrichment_10_percent", Estimate.of(top10Percent));
        all.put("stable_in_top_100", Estimate.of(stableInTop100));
        return all;
    }
}
