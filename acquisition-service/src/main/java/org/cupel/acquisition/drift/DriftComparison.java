package org.cupel.acquisition.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.crystal.Composition;
import org.cupel.schema.model.DriftReference;
import org.cupel.surrogate.composition.CompositionFeatures;
import org.cupel.surrogate.drift.ColumnKind;
import org.cupel.surrogate.drift.DriftColumn;
import org.cupel.surrogate.drift.DriftMonitor;
import org.cupel.surrogate.drift.DriftReport;
import org.cupel.surrogate.drift.DriftThresholds;
import org.cupel.surrogate.drift.DriftVectors;
import org.cupel.surrogate.drift.EnergyDistance;
import org.cupel.surrogate.drift.IntervalCheck;
import org.cupel.surrogate.drift.MaterialInputs;

/**
 * Lays what a model learnt from beside what it is used on: inputs and predictions of the pool, residuals and coverage of the
 * results, compositions and features as whole vectors.
 */
final class DriftComparison {

    private static final double HALF = 0.5;

    private final DriftReference reference;
    private final ComparableRows training;
    private final ComparableRows heldOut;
    private final DriftMonitor monitor;

    DriftComparison(DriftReference reference, CampaignDefinition campaign, DriftThresholds thresholds) {
        this.reference = reference;
        this.training = ComparableRows.of(reference.training(), campaign.selection(), thresholds.minimumCases());
        this.heldOut = ComparableRows.of(reference.heldOut(), campaign.selection(), thresholds.minimumCases());
        this.monitor = new DriftMonitor(thresholds, campaign.seed());
    }

    /**
     * @param features [n][d] of the pool, as far as they are known
     * @param results in the order in which they came in
     */
    DriftReport of(PoolSample pool, double[][] features, List<JudgedResult> results) {
        return monitor.compare(columns(pool.materials(), results), vectors(pool, features), intervals(results));
    }

    private List<DriftColumn> columns(List<PoolMaterial> pool, List<JudgedResult> results) {
        List<DriftColumn> columns = new ArrayList<>();
        List<String> names = MaterialInputs.names();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            double[] now = values(pool, material -> material.inputs()[place]);
            add(columns, training, names.get(i), ColumnKind.INPUT, now);
        }
        add(columns, heldOut, DriftReference.MEDIAN, ColumnKind.PREDICTION, values(pool, PoolMaterial::median));
        add(columns, heldOut, DriftReference.EPISTEMIC, ColumnKind.PREDICTION, values(pool, PoolMaterial::epistemic));
        add(columns, heldOut, DriftReference.RESIDUAL, ColumnKind.RESIDUAL, values(results, JudgedResult::residual));
        return columns;
    }

    /** A column that only one release knows is no column to compare. */
    private static void add(
            List<DriftColumn> columns, ComparableRows then, String name, ColumnKind kind, double[] now) {
        then.rows()
                .column(name)
                .ifPresent(column -> columns.add(new DriftColumn(name, kind, then.values(column), now)));
    }

    private static <T> double[] values(List<T> rows, ToDoubleFunction<T> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    private List<DriftVectors> vectors(PoolSample pool, double[][] features) {
        List<DriftVectors> vectors = new ArrayList<>();
        List<Composition> now = pool.materials().stream()
                .map(PoolMaterial::composition)
                .filter(composition -> composition != null)
                .limit(EnergyDistance.MOST_PER_SIDE)
                .toList();
        add(vectors, "composition", numbers(training.compositions(EnergyDistance.MOST_PER_SIDE)), numbers(now));
        if (reference.features() != null) {
            DriftReference.Features learnt = reference.features();
            add(vectors, "backbone " + learnt.backbone(), training.vectors(learnt.vectors()), features);
        }
        return vectors;
    }

    private static double[][] numbers(List<Composition> compositions) {
        return compositions.stream().map(CompositionFeatures::of).toArray(double[][]::new);
    }

    private static void add(List<DriftVectors> vectors, String name, double[][] then, double[][] now) {
        if (then.length > 1 && now.length > 1) {
            vectors.add(new DriftVectors(name, then, now));
        }
    }

    /** Of calibrated intervals if every result had one; else of the quantiles. */
    IntervalCheck intervals(List<JudgedResult> results) {
        if (!results.isEmpty() && results.stream().allMatch(JudgedResult::hasInterval)) {
            int held =
                    (int) results.stream().filter(JudgedResult::heldByInterval).count();
            return new IntervalCheck(held, results.size(), 1 - AdaptiveCoverage.TARGET);
        }
        return quantiles(results);
    }

    /**
     * Intervals that held less than they promise when they were new have not drifted when they still do; whether they are good
     * enough is for the gates to say.
     */
    private IntervalCheck quantiles(List<JudgedResult> results) {
        double[] then =
                heldOut.rows().column(DriftReference.HELD).map(heldOut::values).orElse(new double[0]);
        double measured = (Arrays.stream(then).sum() + HALF) / (then.length + 1.0);
        int held = (int) results.stream().filter(JudgedResult::heldByQuantiles).count();
        double nominal = reference.nominalCoverage();
        return new IntervalCheck(held, results.size(), then.length == 0 ? nominal : Math.min(nominal, measured));
    }
}
