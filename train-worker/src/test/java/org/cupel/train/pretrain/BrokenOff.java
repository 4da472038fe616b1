package org.cupel.train.pretrain;

import java.util.concurrent.atomic.AtomicInteger;
import org.cupel.train.plan.MultiTargetGraphs;
import org.cupel.train.torch.TorchBackbones;
import org.cupel.train.torch.TorchDevice;

/** A pre-training that stops in the middle, as a kill does. */
final class BrokenOff {

    private BrokenOff() {}

    static void train(PretrainData data, PretrainOptions options, int epochs) {
        PretrainSplit split = HoldOut.standard().split(data.rows());
        MultiTargetGraphs graphs =
                new MultiTargetGraphs(data.graphs(), data.targets(), split.train(), split.validation());
        CheckpointOnDisk disk = new CheckpointOnDisk(options.checkpoint());
        AtomicInteger done = new AtomicInteger();
        try {
            new TorchBackbones(TorchDevice.choose("cpu")).train(graphs, Pretraining.fresh(options, data, split), at -> {
                disk.save(at);
                if (done.incrementAndGet() == epochs) {
                    throw new Killed();
                }
            });
        } catch (Killed expected) {
            return;
        }
        throw new IllegalStateException("It ended before epoch " + epochs + ".");
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
