package org.cupel.train.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.Trainer;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.jboss.logging.Logger;

/**
 * Ensembles on libtorch: members side by side, one native thread each.
 *
 * <p>One thread per member beats several per operation here, as the matrices are small.
 */
public final class TorchTrainer implements Trainer {

    private static final Logger LOG = Logger.getLogger(TorchTrainer.class);
    private static final int LONGEST_STEP_SECONDS = 4;

    private final TorchDevice device;

    public TorchTrainer(TorchDevice device) {
        this.device = device;
    }

    @Override
    public String device() {
        return device.name();
    }

    @Override
    public List<MemberCheckpoint> train(
            LabelledGraphs data,
            TrainingSettings settings,
            List<MemberWeights> start,
            Checkpoints checkpoints,
            TrainingListener listener) {
        TargetScaling scaling = TargetScaling.of(data.targetsOf(data.train()));
        ExecutorService threads = Executors.newFixedThreadPool(settings.parallelMembers());
        try {
            List<Future<MemberCheckpoint>> members = new ArrayList<>();
            for (int member = 0; member < settings.seeds().size(); member++) {
                MemberWeights weights = start.isEmpty() ? null : start.get(member % start.size());
                int index = member;
                members.add(threads.submit(
                        () -> trainMember(index, data, settings, scaling, weights, checkpoints, listener)));
            }
            return collect(members);
        } finally {
            stop(threads);
        }
    }

    /** Returns once no member computes any more, so that nothing native runs into the end of the process. */
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warnf("A member still computes %d s after training ended.", LONGEST_STEP_SECONDS);
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private MemberCheckpoint trainMember(
            int member,
            LabelledGraphs data,
            TrainingSettings settings,
            TargetScaling scaling,
            MemberWeights warm,
            Checkpoints checkpoints,
            TrainingListener listener) {
        torch.set_num_threads(1);
        long seed = settings.seeds().get(member);
        MemberCheckpoint start = checkpoints.load(seed).orElseGet(() -> beginning(seed, settings, scaling, warm));
        double rate = warm == null ? settings.learningRate() : settings.warmLearningRate();
        try (PointerScope memory = new PointerScope()) {
            Device opened = device.open();
            return new MemberTrainer(data, settings, opened, checkpoints, listener).train(member, start, rate);
        }
    }

    private static MemberCheckpoint beginning(
            long seed, TrainingSettings settings, TargetScaling scaling, MemberWeights warm) {
        MemberWeights weights = warm == null ? WeightInitialiser.fresh(settings.shape(), scaling, seed) : warm;
        int size = weights.parameters().length;
        int epochs = warm == null ? settings.epochs() : settings.warmEpochs();
        return new MemberCheckpoint(
                seed,
                epochs,
                weights,
                new float[size],
                new float[size],
                0,
                weights,
                Double.POSITIVE_INFINITY,
                0,
                false,
                List.of(),
                0,
                List.of());
    }

    private static List<MemberCheckpoint> collect(List<Future<MemberCheckpoint>> members) {
        List<MemberCheckpoint> trained = new ArrayList<>();
        for (Future<MemberCheckpoint> member : members) {
            try {
                trained.add(member.get());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Training was interrupted; it goes on from its checkpoints.");
            } catch (ExecutionException failure) {
                throw unwrap(failure);
            }
        }
        return trained;
    }

    private static RuntimeException unwrap(ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException("A member could not be trained: " + failure.getCause(), failure.getCause());
    }

    @Override
    public List<Heads> predict(List<MemberWeights> members, GraphSet graphs, int[] crystals) {
        torch.set_num_threads(1);
        return members.stream().map(member -> predict(member, graphs, crystals)).toList();
    }

    private Heads predict(MemberWeights member, GraphSet graphs, int[] crystals) {
        try (PointerScope memory = new PointerScope();
                AutoGradMode silent = new AutoGradMode(false)) {
            Device opened = device.open();
            CgcnnNetwork network = new CgcnnNetwork(new MemberTensors(member, opened, false));
            return Inference.heads(network, member.scaling(), graphs, crystals, opened);
        }
    }
}
