package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gaussian processes in a row: each property is a linear function of those before it in the goal plus a process of its own,
 * so that what two properties share is learnt once. What the model says of a candidate are draws: the errors it made, in
 * deviations and with one row left out at a time, of all properties together, so that errors keep their true shape and go
 * together as they did.
 *
 * @see <a href="https://arxiv.org/abs/1802.07182">Requeima et al. 2019, The Gaussian Process Autoregressive Regression Model</a>
 */
public final class CoupledSurrogate implements Surrogate {

    private final Refits refits = new Refits(1.2);
    private CoupledProcesses processes;

    @Override
    public Belief learn(Known known) {
        double[][] values = known.values();
        if (processes == null) {
            processes = new CoupledProcesses(
                    PoolKernel.of(known.data().features()),
                    values.length,
                    known.data().size());
        }
        int[][] from = new int[values.length][];
        Arrays.fill(from, IntStream.range(0, known.rows().length).toArray());
        processes.learn(known.rows(), values, from, refits.due(known.rows().length));
        return new CoupledBelief(known.data(), processes.foretold(), processes.slopes(), processes.residuals());
    }
}
