package org.cupel.train.recipe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.plan.Shortening;
import org.cupel.train.plan.TrainingSettings;

/** What of {@link TrainingSettings} decides weights; the meaning of each number is there. */
public record EnsembleRecipe(
        NetworkShape shape,
        int epochs,
        int warmEpochs,
        int patience,
        int batchSize,
        double learningRate,
        double warmLearningRate,
        double weightDecay,
        double clipNorm) {

    static EnsembleRecipe of(TrainingSettings settings) {
        return new EnsembleRecipe(
                settings.shape(),
                settings.epochs(),
                settings.warmEpochs(),
                settings.patience(),
                settings.batchSize(),
                settings.learningRate(),
                settings.warmLearningRate(),
                settings.weightDecay(),
                settings.clipNorm());
    }

    /** The same training again, its schedules cut as they were and not by the clock. */
    public TrainingSettings again(
            List<MemberRecipe> members, StabilityThresholds thresholds, int parallelMembers, Duration forever) {
        return new TrainingSettings(
                        shape,
                        members.stream().map(MemberRecipe::seed).toList(),
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
                        forever,
                        forever)
                .replaying(cuts(members));
    }

    private static Map<Long, List<Shortening>> cuts(List<MemberRecipe> members) {
        return members.stream().collect(Collectors.toMap(MemberRecipe::seed, MemberRecipe::shortenings));
    }
}
