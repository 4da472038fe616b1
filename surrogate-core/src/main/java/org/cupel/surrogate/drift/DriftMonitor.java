package org.cupel.surrogate.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.cupel.surrogate.metric.Rate;

/**
 * Compares the present with the training snapshot.
 *
 * @param seed of the permutations
 */
public record DriftMonitor(DriftThresholds thresholds, long seed) {

    /** Columns alone. */
    public DriftReport compare(List<DriftColumn> columns) {
        return compare(columns, List.of(), IntervalCheck.NONE);
    }

    /**
     * @param columns single numbers per material; each is one of the tests that are corrected for
     * @param vectors whole feature vectors
     * @param results whether the intervals held what the lab found
     */
    public DriftReport compare(List<DriftColumn> columns, List<DriftVectors> vectors, IntervalCheck results) {
        List<ColumnDrift> moved = columns(columns);
        List<VectorDrift> clouds = vectors(vectors);
        double coverageP = coverageP(results);
        var reasons = new Reasons(thresholds);
        long deciding = moved.stream()
                .filter(column -> column.decides(thresholds.minimumCases()))
                .count();
        moved.forEach(column -> reasons.add(column, deciding));
        clouds.forEach(reasons::add);
        reasons.add(results, coverageP);
        return new DriftReport(moved, clouds, Rate.of(results.held(), results.n()), coverageP, reasons.all());
    }

    private List<ColumnDrift> columns(List<DriftColumn> columns) {
        List<ColumnDrift> moved = columns.stream().map(ColumnDrift::of).toList();
        List<ColumnDrift> deciding = moved.stream()
                .filter(column -> column.decides(thresholds.minimumCases()))
                .toList();
        double[] adjusted =
                Holm.adjust(deciding.stream().mapToDouble(ColumnDrift::ksP).toArray());
        List<ColumnDrift> corrected = new ArrayList<>();
        int next = 0;
        for (ColumnDrift column : moved) {
            boolean decides = column.decides(thresholds.minimumCases());
            corrected.add(decides ? column.corrected(adjusted[next++]) : column);
        }
        return corrected;
    }

    private List<VectorDrift> vectors(List<DriftVectors> vectors) {
        List<EnergyDistance> distances = vectors.stream()
                .map(cloud -> EnergyDistance.of(cloud.reference(), cloud.current(), seed))
                .toList();
        double[] adjusted =
                Holm.adjust(distances.stream().mapToDouble(EnergyDistance::p).toArray());
        return IntStream.range(0, vectors.size())
                .mapToObj(i -> new VectorDrift(vectors.get(i).name(), distances.get(i), adjusted[i]))
                .toList();
    }

    private static double coverageP(IntervalCheck results) {
        return results.n() == 0
                ? 1
                : BinomialTest.withDefaults()
                        .with(AlternativeHypothesis.LESS_THAN)
                        .test(results.n(), results.held(), results.target())
                        .getPValue();
    }
}
