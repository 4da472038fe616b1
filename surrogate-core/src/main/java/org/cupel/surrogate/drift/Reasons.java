package org.cupel.surrogate.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what speaks for training again. */
final class Reasons {

    private final DriftThresholds thresholds;
    private final List<RetrainReason> reasons = new ArrayList<>();

    Reasons(DriftThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<RetrainReason> all() {
        return reasons;
    }

    /** @param deciding columns that were tested: with many of them, chance shows more in some */
    void add(ColumnDrift column, long deciding) {
        if (!column.decides(thresholds.minimumCases())) {
            return;
        }
        double index = column.stability().value();
        double chance = column.stability().byChance(thresholds.significance() / deciding);
        if (index > thresholds.psi() && index > chance) {
            add(
                    "psi",
                    column.name(),
                    index,
                    Math.max(thresholds.psi(), chance),
                    column.m(),
                    "%s %s is spread otherwise than in training: stability index %.3f on %d cases.",
                    kind(column),
                    column.name(),
                    index,
                    column.m());
        }
        if (column.ksAdjustedP() < thresholds.significance() && column.ksStatistic() >= thresholds.ksStatistic()) {
            add(
                    "ks",
                    column.name(),
                    column.ksAdjustedP(),
                    thresholds.significance(),
                    column.m(),
                    "%s %s differs by %.3f from training on %d cases, by chance with p = %.2g after correction.",
                    kind(column),
                    column.name(),
                    column.ksStatistic(),
                    column.m(),
                    column.ksAdjustedP());
        }
    }

    void add(VectorDrift cloud) {
        int m = cloud.distance().m();
        boolean enough = Math.min(cloud.distance().n(), m) >= thresholds.minimumCases();
        if (enough && cloud.adjustedP() < thresholds.significance()) {
            add(
                    "energy-distance",
                    cloud.name(),
                    cloud.adjustedP(),
                    thresholds.significance(),
                    m,
                    "The vectors of %s are %.3g from those of training on %d cases, by chance with p = %.2g.",
                    cloud.name(),
                    cloud.distance().value(),
                    m,
                    cloud.adjustedP());
        }
    }

    void add(IntervalCheck results, double p) {
        if (p < thresholds.significance()) {
            add(
                    "coverage",
                    "residuals",
                    p,
                    thresholds.significance(),
                    results.n(),
                    "The intervals held %d of %d results and promise %.0f %%: by chance with p = %.2g.",
                    results.held(),
                    results.n(),
                    100 * results.target(),
                    p);
        }
    }

    private static String kind(ColumnDrift column) {
        String name = column.kind().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private void add(
            String rule, String column, double value, double threshold, int n, String format, Object... values) {
        reasons.add(new RetrainReason(rule, column, value, threshold, n, String.format(Locale.ROOT, format, values)));
    }
}
