package org.cupel.train.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.DecisionQuality;
import org.cupel.surrogate.metric.Estimate;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.metric.ProbabilityQuality;

/**
 * Every metric of one model on the judged rows of a split.
 *
 * @param overFamilies whether rank correlation and error are means over the families held out
 * @param maybeReasons how many MAYBE each first failed rule stands behind
 */
record ModelReport(
        List<JudgedRow> rows,
        boolean overFamilies,
        PredictionQuality prediction,
        DecisionQuality decision,
        ProbabilityQuality probability,
        Map<String, Long> maybeReasons) {

    private static final double NOMINAL = 0.9;

    /** @param systems chemical system of each row: cases of one system err alike and are drawn together */
    static ModelReport of(
            List<JudgedRow> rows, List<String> systems, boolean overFamilies, double stableBelow, long seed) {
        Bootstrap bootstrap = Bootstrap.ofGroups(systems, seed);
        double[] truth = rows.stream().mapToDouble(JudgedRow::truth).toArray();
        double[] sigma =
                rows.stream().mapToDouble(row -> Math.max(row.sigma(), 1e-6)).toArray();
        PredictionColumns columns = PredictionColumns.of(
                        truth, rows.stream().mapToDouble(JudgedRow::point).toArray())
                .withIntervals(
                        rows.stream().mapToDouble(row -> row.interval().low()).toArray(),
                        rows.stream().mapToDouble(row -> row.interval().high()).toArray(),
                        NOMINAL)
                .withSigma(sigma)
                .withGroups(rows.stream().map(JudgedRow::family).toList());
        boolean[] stable = new boolean[truth.length];
        for (int i = 0; i < truth.length; i++) {
            stable[i] = truth[i] < stableBelow;
        }
        Decision[] decisions =
                rows.stream().map(row -> row.verdict().decision()).toArray(Decision[]::new);
        return new ModelReport(
                rows,
                overFamilies,
                PredictionQuality.of(columns, stableBelow, bootstrap),
                DecisionQuality.of(decisions, truth, stableBelow),
                ProbabilityQuality.of(
                        rows.stream().mapToDouble(JudgedRow::pStable).toArray(),
                        stable,
                        ProbabilityQuality.BINS,
                        bootstrap),
                maybeReasons(rows));
    }

    private static Map<String, Long> maybeReasons(List<JudgedRow> rows) {
        return rows.stream()
                .filter(row -> row.verdict().decision() == Decision.MAYBE)
                .map(row -> row.verdict().reasons().stream()
                        .filter(reason -> !reason.passed())
                        .map(reason -> reason.rule())
                        .findFirst()
                        .orElse("none"))
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    }

    Estimate spearman() {
        return overFamilies ? prediction.groupSpearman() : prediction.spearman();
    }

    Estimate mae() {
        return overFamilies ? prediction.groupMae() : prediction.mae();
    }
}
