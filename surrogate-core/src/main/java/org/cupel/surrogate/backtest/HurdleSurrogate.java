package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.Kernel;

/**
 * Coupled processes for results of which many are one exact value: whether a candidate is off it is one question, and what it
 * is then another, learnt from the results that are off it alone. Without such a value it is {@link CoupledSurrogate}.
 *
 * @see <a href="https://doi.org/10.2307/1909582">Cragg 1971, Some Statistical Models for Limited Dependent Variables</a>
 */
public final class HurdleSurrogate implements Surrogate {

    private final Refits refits = new Refits(1.2);
    private Kernel kernel;
    private Spike spike;
    private CoupledProcesses processes;
    private Hurdle hurdle;

    @Override
    public Belief learn(Known known) {
        double[][] values = known.values();
        boolean anew = refits.due(known.rows().length);
        if (anew) {
            look(known, values);
        }
        boolean[] at = spike.at(values);
        int[] all = IntStream.range(0, at.length).toArray();
        int[] off = IntStream.of(all).filter(i -> !at[i]).toArray();
        int[][] from = new int[values.length][];
        Arrays.setAll(from, p -> spike.has(p) ? off : all);
        processes.learn(known.rows(), values, from, anew);
        if (spike.isNone()) {
            return new CoupledBelief(known.data(), processes.foretold(), processes.slopes(), processes.residuals());
        }
        hurdle.learn(known.rows(), at, anew);
        int[] on = IntStream.of(all).filter(i -> at[i]).toArray();
        return new HurdleBelief(beliefOff(known, off), beliefAt(known, on), hurdle);
    }

    /** What is learnt from other rows than before is learnt from the beginning. */
    private void look(Known known, double[][] values) {
        Spike now = Spike.of(values);
        if (spike == null || !spike.isSameAs(now)) {
            spike = now;
            kernel = kernel == null ? PoolKernel.of(known.data().features()) : kernel;
            processes = new CoupledProcesses(kernel, values.length, known.data().size());
            hurdle = new Hurdle(new PropertyProcess(kernel, known.data().size()));
        }
    }

    private CoupledBelief beliefOff(Known known, int[] off) {
        double[][] residuals = processes.residuals();
        Arrays.setAll(residuals, p -> spike.has(p) ? residuals[p] : CoupledProcesses.picked(residuals[p], off));
        return new CoupledBelief(known.data(), processes.foretold(), processes.slopes(), residuals);
    }

    private CoupledBelief beliefAt(Known known, int[] at) {
        Foretold[] foretold = processes.foretold();
        double[][] slopes = processes.slopes();
        double[][] residuals = processes.residuals();
        for (int p = 0; p < foretold.length; p++) {
            if (spike.has(p)) {
                foretold[p] = new Foretold.Exactly(spike.values()[p]);
                slopes[p] = new double[p];
                residuals[p] = new double[at.length];
            } else {
                residuals[p] = CoupledProcesses.picked(residuals[p], at);
            }
        }
        return new CoupledBelief(known.data(), foretold, slopes, residuals);
    }
}
