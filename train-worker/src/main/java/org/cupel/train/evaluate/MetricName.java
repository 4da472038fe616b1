package org.cupel.train.evaluate;

import java.util.Map;
import java.util.Set;

/**
 * What a metric is called for people.
 *
 * @param share whether it is one, and written as a percentage
 */
record MetricName(String label, boolean share) {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("mae", "mean absolute error (eV/atom)"),
            Map.entry("mae_pooled", "mean absolute error of all rows (eV/atom)"),
            Map.entry("group_mae", "mean absolute error, mean over families (eV/atom)"),
            Map.entry("rmse", "root mean square error (eV/atom)"),
            Map.entry("formation_energy_mae", "mean absolute error of formation energies (eV/atom)"),
            Map.entry("spearman", "Spearman rank correlation"),
            Map.entry("spearman_pooled", "Spearman rank correlation of all rows"),
            Map.entry("group_spearman", "Spearman rank correlation, mean over families"),
            Map.entry("median_width", "median width of intervals (eV/atom)"),
            Map.entry("mean_width", "mean width of intervals (eV/atom)"),
            Map.entry("crps", "continuous ranked probability score (eV/atom)"),
            Map.entry("base_rate", "share that is stable"),
            Map.entry("decision_base_rate", "share that is stable, of those decided on"),
            Map.entry("coverage", "coverage of intervals"),
            Map.entry("coverage_worst_group", "coverage of the worst family"),
            Map.entry("stable_f1", "F1 of predicted stable"),
            Map.entry("stable_precision", "precision of predicted stable"),
            Map.entry("stable_recall", "recall of predicted stable"),
            Map.entry("stable_in_top_100", "stable among the best 100"),
            Map.entry("daf", "discovery acceleration factor"),
            Map.entry("enrichment_1_percent", "enrichment of the best 1 %"),
            Map.entry("enrichment_10_percent", "enrichment of the best 10 %"),
            Map.entry("keep_precision", "KEEP precision"),
            Map.entry("keep_recall", "KEEP recall"),
            Map.entry("kill_precision", "KILL precision"),
            Map.entry("kill_recall", "KILL recall"),
            Map.entry("false_kill", "stable that were killed"),
            Map.entry("false_keep", "unstable that were kept"),
            Map.entry("maybe_fraction", "left MAYBE"),
            Map.entry("probability_brier", "Brier score of the probability of being stable"),
            Map.entry("probability_calibration_error", "calibration error of that probability"),
            Map.entry("probability_calibration_error_by_chance", "the same by chance alone"));

    private static final Set<String> SHARES = Set.of(
            "base_rate",
            "decision_base_rate",
            "coverage",
            "coverage_worst_group",
            "stable_precision",
            "stable_recall",
            "stable_in_top_100",
            "keep_precision",
            "keep_recall",
            "kill_precision",
            "kill_recall",
            "false_kill",
            "false_keep",
            "maybe_fraction");

    static MetricName of(String name) {
        return new MetricName(LABELS.getOrDefault(name, name.replace('_', ' ')), SHARES.contains(name));
    }
}
