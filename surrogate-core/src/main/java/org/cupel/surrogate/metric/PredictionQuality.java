package org.cupel.surrogate.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is measured of predictions, once: reports, model cards and gates read the same numbers.
 *
 * @param stableBelow the line below which a case counts as stable, in the property's unit
 * @param mae mean absolute error, in the property's unit
 * @param rmse root mean square error, in the property's unit
 * @param spearman rank correlation
 * @param groupMae mean over the groups of their mean absolute errors; n counts groups, and the interval is of drawing
 *     groups again, since it is a statement about groups not yet seen
 * @param groupSpearman the same of their rank correlations
 * @param coverage of the intervals: all, per group, worst group
 * @param miscalibrationArea of normal distributions with the given σ
 * @param crps of the same, in the property's unit
 * @param discovery how well what is stable was found
 */
public record PredictionQuality(
        double stableBelow,
        Estimate mae,
        Estimate rmse,
        Estimate spearman,
        Estimate groupMae,
        Estimate groupSpearman,
        CoverageReport coverage,
        Estimate miscalibrationArea,
        Estimate crps,
        DiscoveryQuality discovery) {

    /** With groups of at least {@link CoverageReport#MINIMUM_TO_DECIDE} cases deciding. */
    public static PredictionQuality of(PredictionColumns columns, double stableBelow, Bootstrap bootstrap) {
        return of(columns, stableBelow, CoverageReport.MINIMUM_TO_DECIDE, bootstrap);
    }

    /** @param minimumToDecide smallest group that enters the means over groups and can be the worst */
    public static PredictionQuality of(
            PredictionColumns columns, double stableBelow, int minimumToDecide, Bootstrap bootstrap) {
        double[] truth = columns.truth();
        double[] predicted = columns.predicted();
        double[] sigma = columns.sigma();
        boolean spread = columns.hasSigma();
        return new PredictionQuality(
                stableBelow,
                Regression.meanAbsoluteError(truth, predicted, bootstrap),
                Regression.rootMeanSquareError(truth, predicted, bootstrap),
                Regression.spearman(truth, predicted, bootstrap),
                overGroups(columns, minimumToDecide, bootstrap, Regression::meanAbsoluteError),
                overGroups(columns, minimumToDecide, bootstrap, Regression::spearman),
                CoverageReport.of(columns, minimumToDecide, bootstrap),
                spread ? MiscalibrationArea.gaussian(predicted, sigma, truth, bootstrap) : Estimate.NONE,
                spread ? Crps.meanGaussian(predicted, sigma, truth, bootstrap) : Estimate.NONE,
                DiscoveryQuality.of(truth, predicted, stableBelow, bootstrap));
    }

    public int n() {
        return mae.n();
    }

    public Rate baseRate() {
        return discovery.baseRate();
    }

    /** All of it by name, as a report or a card lists it; a rate of nothing is undefined. */
    public Map<String, Estimate> measurements() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("base_rate", Estimate.of(baseRate()));
        all.put("mae", mae);
        all.put("rmse", rmse);
        all.put("spearman", spearman);
        all.put("group_mae", groupMae);
        all.put("group_spearman", groupSpearman);
        all.put("coverage", Estimate.of(coverage.all().coverage()));
        all.put("coverage_worst_group", Estimate.of(coverage.worstCoverage()));
        all.put("median_width", coverage.all().medianWidth());
        all.put("mean_width", coverage.all().meanWidth());
        all.put("miscalibration_area", miscalibrationArea);
        all.put("crps", crps);
        all.putAll(discovery.measurements());
        return all;
    }

    private interface Measure {
        Statistic of(double[] truth, double[] predicted);
    }

    private static Estimate overGroups(PredictionColumns columns, int minimum, Bootstrap bootstrap, Measure measure) {
        List<Double> values = new ArrayList<>();
        for (int[] cases : Groups.cases(columns.groups()).values()) {
            Statistic one =
                    measure.of(Groups.select(columns.truth(), cases), Groups.select(columns.predicted(), cases));
            if (cases.length >= minimum && one.isDefined()) {
                values.add(one.value());
            }
        }
        double[] each = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Bootstrap.ofCases(bootstrap.seed()).estimate(each.length, times -> Weighted.mean(each, times));
    }
}
