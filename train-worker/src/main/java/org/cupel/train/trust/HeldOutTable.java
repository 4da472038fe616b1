package org.cupel.train.trust;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.decision.DecisionRow;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.trust.LearntTrust;

/**
 * What trust was learnt from, as a file of the model: how each row was judged by what was learnt from other families.
 *
 * @param format {@link #FORMAT}
 * @param familiesHeldOut whether the ensemble behind a row's prediction had seen nothing of its family
 * @param notes in words
 * @param materials reduced formulas
 * @param families of the rows
 * @param truth in the property's unit, and so are the next three
 * @param median as predicted, not calibrated
 * @param low of the interval, null when unlimited
 * @param high of the interval, null when unlimited
 * @param pStable calibrated
 * @param admitted whether support and calibration let the row be decided on
 */
public record HeldOutTable(
        String format,
        boolean familiesHeldOut,
        List<String> notes,
        List<String> materials,
        List<String> families,
        double[] truth,
        double[] median,
        Double[] low,
        Double[] high,
        double[] pStable,
        boolean[] admitted) {

    /** Of this record. */
    public static final String FORMAT = "cupel.held-out.1";

    private static final long SEED = 1;

    static HeldOutTable of(HeldOutRows rows, LearntTrust learnt, List<String> materials) {
        List<DecisionRow> judged = learnt.heldOut();
        boolean[] admitted = new boolean[judged.size()];
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] = judged.get(i).admitted();
        }
        return new HeldOutTable(
                FORMAT,
                rows.familiesHeldOut(),
                rows.notes(),
                materials,
                judged.stream().map(DecisionRow::cluster).toList(),
                judged.stream().mapToDouble(DecisionRow::truth).toArray(),
                rows.rows().stream()
                        .mapToDouble(row -> row.prediction().quantiles().q50())
                        .toArray(),
                judged.stream()
                        .map(DecisionRow::interval)
                        .map(Interval::low)
                        .map(HeldOutTable::limited)
                        .toArray(Double[]::new),
                judged.stream()
                        .map(DecisionRow::interval)
                        .map(Interval::high)
                        .map(HeldOutTable::limited)
                        .toArray(Double[]::new),
                judged.stream().mapToDouble(DecisionRow::pStable).toArray(),
                admitted);
    }

    /** The rows of unseen families as they would have been predicted, families as groups. */
    public PredictionQuality quality(double stableBelow, double coverage) {
        PredictionColumns columns = PredictionColumns.of(truth, median)
                .withIntervals(ends(low, Double.NEGATIVE_INFINITY), ends(high, Double.POSITIVE_INFINITY), coverage)
                .withGroups(families);
        return PredictionQuality.of(columns, stableBelow, Bootstrap.ofGroups(materials, SEED));
    }

    private static double[] ends(Double[] ends, double unlimited) {
        return Arrays.stream(ends)
                .mapToDouble(end -> end == null ? unlimited : end)
                .toArray();
    }

    private static Double limited(double end) {
        return Double.isFinite(end) ? end : null;
    }
}
