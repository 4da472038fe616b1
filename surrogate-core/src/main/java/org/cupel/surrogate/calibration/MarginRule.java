package org.cupel.surrogate.calibration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The margin that keeps a miscoverage; never smaller for a smaller one, so that intervals of all levels are nested. */
@FunctionalInterface
interface MarginRule {

    Margin at(double miscoverage);

    /** Every row counts the same. */
    static MarginRule pooled(Collection<CalibrationRow> rows, ToDoubleFunction<CalibrationRow> score) {
        double[] scores = rows.stream().mapToDouble(score).sorted().toArray();
        return miscoverage -> ExactQuantile.of(scores, miscoverage);
    }

    /** Every cluster counts the same, however many rows it has. */
    static MarginRule equalClusters(Collection<List<CalibrationRow>> clusters, ToDoubleFunction<CalibrationRow> score) {
        double[] scores =
                clusters.stream().flatMap(List::stream).mapToDouble(score).toArray();
        double[] weights = clusters.stream()
                .flatMap(cluster -> cluster.stream().map(row -> 1.0 / cluster.size()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ascending = Arrays.stream(order).mapToDouble(i -> scores[i]).toArray();
        double[] inOrder = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();
        return miscoverage -> ExactQuantile.of(ascending, inOrder, miscoverage);
    }

    /**
     * The widest that any of the clusters asks for; one with too few rows for a level asks for its largest score, so that
     * it does not make every interval unlimited.
     */
    static MarginRule widest(Collection<List<CalibrationRow>> clusters, ToDoubleFunction<CalibrationRow> score) {
        List<double[]> ascending = clusters.stream()
                .map(cluster -> cluster.stream().mapToDouble(score).sorted().toArray())
                .toList();
        return miscoverage -> ascending.stream()
                .map(scores -> asked(scores, miscoverage))
                .reduce(Margin::larger)
                .orElse(Margin.UNLIMITED);
    }

    private static Margin asked(double[] ascending, double miscoverage) {
        Margin exact = ExactQuantile.of(ascending, miscoverage);
        return exact.limited() ? exact : Margin.of(ascending[ascending.length - 1]);
    }
}
