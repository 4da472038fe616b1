package org.cupel.acquisition.drift;

import java.util.List;
import java.util.Locale;
import org.cupel.surrogate.drift.ColumnDrift;
import org.cupel.surrogate.drift.DriftReport;
import org.cupel.surrogate.drift.VectorDrift;

/** A drift report as it is stored and shown; what is not defined is null. */
public record DriftFindings(List<ColumnFinding> columns, List<VectorFinding> vectors, CoverageFinding coverage) {

    static DriftFindings of(DriftReport report, double target) {
        return new DriftFindings(
                report.columns().stream().map(DriftFindings::finding).toList(),
                report.vectors().stream().map(DriftFindings::finding).toList(),
                new CoverageFinding(
                        report.coverage().n(), orNull(report.coverage().value()), target, report.coverageP()));
    }

    private static ColumnFinding finding(ColumnDrift column) {
        return new ColumnFinding(
                column.name(),
                column.kind().name().toLowerCase(Locale.ROOT),
                column.n(),
                column.m(),
                column.currentMissing(),
                orNull(column.stability().value()),
                orNull(column.ksStatistic()),
                column.ksAdjustedP());
    }

    private static VectorFinding finding(VectorDrift cloud) {
        return new VectorFinding(
                cloud.name(),
                cloud.distance().n(),
                cloud.distance().m(),
                cloud.distance().value(),
                cloud.adjustedP());
    }

    private static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /**
     * @param reference cases of the training
     * @param current cases of the pool or the results
     * @param missing current cases without a finite value
     * @param p of Kolmogorov–Smirnov after correction over the columns
     */
    public record ColumnFinding(
            String name, String kind, int reference, int current, int missing, Double psi, Double ks, double p) {}

    /** @param p of the energy distance after correction over the sets */
    public record VectorFinding(String name, int reference, int current, double energyDistance, double p) {}

    /**
     * @param value share of results within their calibrated intervals, or within [q10, q90] where some had none
     * @param target what they promise; of [q10, q90] what they held when the model was new if that is less
     * @param p probability of a share as low
     */
    public record CoverageFinding(int n, Double value, double target, double p) {}
}
