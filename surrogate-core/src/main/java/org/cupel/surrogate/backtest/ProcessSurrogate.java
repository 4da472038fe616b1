package org.cupel.surrogate.backtest;

import java.util.Arrays;
import java.util.function.Function;
import org.cupel.surrogate.gaussian.Kernel;
import org.cupel.surrogate.table.Features;

/**
 * A Gaussian process per property over standardised features; kernels are fitted again when the results have grown by a
 * tenth, and only the new results are learnt in between.
 */
public final class ProcessSurrogate implements Surrogate {

    private final Function<Features, Kernel> kernels;
    private final Refits refits = new Refits(1.1);
    private PropertyProcess[] processes;

    public ProcessSurrogate() {
        this(PoolKernel::of);
    }

    /** @param kernels chooses a kernel for a pool */
    ProcessSurrogate(Function<Features, Kernel> kernels) {
        this.kernels = kernels;
    }

    @Override
    public ProcessBelief learn(Known known) {
        if (processes == null) {
            Kernel kernel = kernels.apply(known.data().features());
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
}
