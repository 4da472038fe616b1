package org.cupel.surrogate.backtest;

import java.util.Arrays;
import org.cupel.surrogate.gaussian.Kernel;

/**
 * A Gaussian process per property over standardised features; kernels are fitted again when the results have grown by a
 * tenth, and only the new results are learnt in between.
 */
public final class ProcessSurrogate implements Surrogate {

    private final Refits refits = new Refits(1.1);
    private PropertyProcess[] processes;

    @Override
    public Belief learn(Known known) {
        if (processes == null) {
            Kernel kernel = PoolKernel.of(known.data().features());
            processes = new PropertyProcess[known.data().properties().size()];
            Arrays.setAll(
                    processes, p -> new PropertyProcess(kernel, known.data().size()));
        }
        boolean anew = refits.due(known.rows().length);
        for (int p = 0; p < processes.length; p++) {
            processes[p].learn(known.rows(), known.values(p), anew);
        }
        return new ProcessBelief(processes);
    }

    private record ProcessBelief(PropertyProcess[] processes) implements Belief {

        @Override
        public double mean(int property, int candidate) {
            return processes[property].mean(candidate);
        }

        @Override
        public double deviation(int property, int candidate) {
            return processes[property].deviation(candidate);
        }

        @Override
        public double within(int property, int candidate, double low, double high) {
            return NormalDistance.within(
                    mean(property, candidate), processes[property].totalDeviation(candidate), low, high);
        }

        @Override
        public void prepare(int property, int[] candidates) {
            processes[property].prepare(candidates);
        }

        @Override
        public void believe(int candidate) {
            for (PropertyProcess process : processes) {
                process.believe(candidate);
            }
        }
    }
}
