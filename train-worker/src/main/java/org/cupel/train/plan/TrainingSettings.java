package org.cupel.train.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.network.NetworkShape;

/**
 * Everything that decides how an ensemble is trained, apart from the data.
 *
 * @param seeds one per member
 * @param epochs of a member that starts from fresh weights
 * @param warmEpochs of a member that starts from the champion's weights
 * @param patience epochs without a better validation error before a member stops
 * @param batchSize crystals per step
 * @param learningRate highest rate of the schedule, for fresh weights
 * @param warmLearningRate highest rate of the schedule, for the champion's weights
 * @param clipNorm largest norm of a step's gradient
 * @param thresholds p_stable and p_metastable are the chances of values below them
 * @param parallelMembers members trained at the same time, one thread each
 * @param maxDuration wall clock for all members together; members shorten their schedules to keep it
 * @param checkpointEvery wall clock between two checkpoints of a member
 * @param replay per seed the cuts of an earlier training that is to be repeated, which then decide instead of the clock; empty
 *     for a training of its own
 */
public record TrainingSettings(
        NetworkShape shape,
        List<Long> seeds,
        int epochs,
        int warmEpochs,
        int patience,
        int batchSize,
        double learningRate,
        double warmLearningRate,
        double weightDecay,
        double clipNorm,
        StabilityThresholds thresholds,
        int parallelMembers,
        Duration maxDuration,
        Duration checkpointEvery,
        Map<Long, List<Shortening>> replay) {

    /** A training of its own. */
    public TrainingSettings(
            NetworkShape shape,
            List<Long> seeds,
            int epochs,
            int warmEpochs,
            int patience,
            int batchSize,
            double learningRate,
            double warmLearningRate,
            double weightDecay,
            double clipNorm,
            StabilityThresholds thresholds,
            int parallelMembers,
            Duration maxDuration,
            Duration checkpointEvery) {
        this(
                shape,
                seeds,
                epochs,
                warmEpochs,
                patience,
                batchSize,
                learningRate,
                warmLearningRate,
                weightDecay,
                clipNorm,
                thresholds,
                parallelMembers,
                maxDuration,
                checkpointEvery,
                Map.of());
    }

    public TrainingSettings {
        if (seeds.isEmpty() || epochs < 1 || warmEpochs < 1 || batchSize < 2 || parallelMembers < 1) {
            throw new IllegalArgumentException("seeds=" + seeds + ", epochs=" + epochs + ", warm epochs=" + warmEpochs
                    + ", batch size=" + batchSize + ", parallel members=" + parallelMembers
                    + " make no training. Give at least one seed, epoch and thread and batches of 2 or more.");
        }
        seeds = List.copyOf(seeds);
        replay = Map.copyOf(replay);
    }

    /** The same with what the property asks for. */
    public TrainingSettings of(PropertyTask task) {
        return with(shape.with(task.pooling()), seeds, task.thresholds());
    }

    /** The same with the first members alone. */
    public TrainingSettings withMembers(int members) {
        return with(shape, seeds.subList(0, Math.min(members, seeds.size())), thresholds);
    }

    private TrainingSettings with(NetworkShape shape, List<Long> seeds, StabilityThresholds thresholds) {
        return new TrainingSettings(
                shape,
                seeds,
                epochs,
                warmEpochs,
                patience,
                batchSize,
                learningRate,
                warmLearningRate,
                weightDecay,
                clipNorm,
                thresholds,
                parallelMembers,
                maxDuration,
                checkpointEvery,
                replay);
    }

    /** The same with the cuts of an earlier training instead of the clock. */
    public TrainingSettings replaying(Map<Long, List<Shortening>> cuts) {
        return new TrainingSettings(
                shape,
                seeds,
                epochs,
                warmEpochs,
                patience,
                batchSize,
                learningRate,
                warmLearningRate,
                weightDecay,
                clipNorm,
                thresholds,
                parallelMembers,
                maxDuration,
                checkpointEvery,
                cuts);
    }

    /** Wall clock of one member when all share {@link #maxDuration}. */
    public Duration memberBudget() {
        int rounds = (seeds.size() + parallelMembers - 1) / parallelMembers;
        return maxDuration.dividedBy(rounds);
    }
}
