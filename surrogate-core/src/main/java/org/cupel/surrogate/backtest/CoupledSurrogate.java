package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.Kernel;

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
    private PropertyProcess[] processes;

    @Override
    public Belief learn(Known known) {
        int properties = known.data().properties().size();
        if (processes == null) {
            Kernel kernel = PoolKernel.of(known.data().features());
            processes = new PropertyProcess[properties];
            Arrays.setAll(
                    processes, p -> new PropertyProcess(kernel, known.data().size()));
        }
        boolean anew = refits.due(known.rows().length);
        double[][] values =
                IntStream.range(0, properties).mapToObj(known::values).toArray(double[][]::new);
        double[][] slopes = new double[properties][];
        double[][] residuals = new double[properties][];
        IntStream.range(0, properties).parallel().forEach(p -> {
            var line = LinearPart.of(Arrays.copyOf(values, p), values[p]);
            slopes[p] = line.slopes();
            processes[p].learn(known.rows(), line.rest(), anew);
            processes[p].replace(line.rest());
            residuals[p] = processes[p].leaveOneOutResiduals();
        });
        return new CoupledBelief(known.data(), processes, slopes, residuals);
    }
}
