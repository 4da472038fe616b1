package org.cupel.train.trust;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.decision.DecisionRow;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.CoverageReport;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.trust.LearntTrust;
import org.cupel.train.figure.GroupShare;
import org.cupel.train.figure.ParityRows;

/**
 * What trust was learnt from, as a file of the model: how each row was judged by what was learnt from other families.
 *
 * @param format {@link #FORMAT}
 * @param familiesHeldOut whether there are rows of whose family the ensemble behind the prediction had seen nothing
 * @param notes in words
 * @param materials reduced formulas
 * @param families of the rows
 * @param regimes what was held out: {@code cluster} for the row's family, {@code row} for the row alone
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
        List<String> regimes,
        double[] truth,
        double[] median,
        Double[] low,
        Double[] high,
        double[] pStable,
        boolean[] admitted) {

    /** Of this record. */
    public static final String FORMAT = "cupel.held-out.1";

    private static final String OF_UNSEEN_FAMILIES = "cluster";
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
                judged.stream().map(DecisionRow::regime).toList(),
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
        int[] rows = IntStream.range(0, truth.length)
                .filter(row -> regimes.get(row).equals(OF_UNSEEN_FAMILIES))
                .toArray();
        PredictionColumns columns = PredictionColumns.of(
                        column(rows, row -> truth[row]), column(rows, row -> median[row]))
                .withIntervals(
                        column(rows, row -> low[row] == null ? Double.NEGATIVE_INFINITY : low[row]),
                        column(rows, row -> high[row] == null ? Double.POSITIVE_INFINITY : high[row]),
                        coverage)
                .withGroups(texts(rows, families));
        return PredictionQuality.of(columns, stableBelow, Bootstrap.ofGroups(texts(rows, materials), SEED));
    }

    /** Every row, for figures. */
    ParityRows parity(double nominal) {
        int[] all = IntStream.range(0, truth.length).toArray();
        return new ParityRows(
                truth,
                median,
                column(all, row -> low[row] == null ? Double.NEGATIVE_INFINITY : low[row]),
                column(all, row -> high[row] == null ? Double.POSITIVE_INFINITY : high[row]),
                nominal);
    }

    /** How often intervals hold the truth in each family, names ascending. */
    List<GroupShare> families(double nominal) {
        ParityRows rows = parity(nominal);
        return new TreeSet<>(families)
                .stream()
                        .map(family -> share(family, rows.coverage(rowsOf(family))))
                        .toList();
    }

    private static GroupShare share(String family, Rate held) {
        return new GroupShare(family, held, held.n() >= CoverageReport.MINIMUM_TO_DECIDE);
    }

    private int[] rowsOf(String family) {
        return IntStream.range(0, families.size())
                .filter(row -> families.get(row).equals(family))
                .toArray();
    }

    private static double[] column(int[] rows, IntToDoubleFunction value) {
        return Arrays.stream(rows).mapToDouble(value).toArray();
    }

    private static List<String> texts(int[] rows, List<String> all) {
        return Arrays.stream(rows).mapToObj(all::get).toList();
    }

    private static Double limited(double end) {
        return Double.isFinite(end) ? end : null;
    }
}
