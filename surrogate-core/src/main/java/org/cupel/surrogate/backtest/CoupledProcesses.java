package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.Kernel;

/** Processes in a row: each property is a linear function of those before it plus a process of its own. */
final class CoupledProcesses {

    private final PropertyProcess[] processes;
    private final double[][] slopes;
    private final double[][] residuals;

    /** @param pool number of rows */
    CoupledProcesses(Kernel kernel, int properties, int pool) {
        processes = new PropertyProcess[properties];
        slopes = new double[properties][];
        residuals = new double[properties][];
        Arrays.setAll(processes, p -> new PropertyProcess(kernel, pool));
    }

    /**
     * @param rows [n] pool rows that have results
     * @param values [properties][n]
     * @param from [properties] which of the n a property is learnt from, ascending
     * @param anew whether kernels are fitted again
     */
    void learn(int[] rows, double[][] values, int[][] from, boolean anew) {
        IntStream.range(0, processes.length).parallel().forEach(p -> {
            double[][] before = Arrays.stream(values, 0, p)
                    .map(others -> picked(others, from[p]))
                    .toArray(double[][]::new);
            var line = LinearPart.of(before, picked(values[p], from[p]));
            slopes[p] = line.slopes();
            processes[p].learn(IntStream.of(from[p]).map(i -> rows[i]).toArray(), line.rest(), anew);
            processes[p].replace(line.rest());
            residuals[p] = processes[p].leaveOneOutResiduals();
        });
    }

    Foretold[] foretold() {
        return Arrays.copyOf(processes, processes.length, Foretold[].class);
    }

    double[][] slopes() {
        return slopes.clone();
    }

    /** [properties][rows it was learnt from] in standard deviations, with one row left out at a time. */
    double[][] residuals() {
        return residuals.clone();
    }

    static double[] picked(double[] values, int[] indices) {
        return IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    }
}
