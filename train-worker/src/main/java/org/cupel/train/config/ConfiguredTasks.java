package org.cupel.train.config;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.PropertyTasks;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;

/** Property tasks out of the configuration. */
final class ConfiguredTasks {

    private ConfiguredTasks() {}

    static PropertyTasks of(Map<String, TrainingConfig.Task> configured) {
        return new PropertyTasks(configured.entrySet().stream()
                .map(entry -> task(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static PropertyTask task(String name, TrainingConfig.Task task) {
        try {
            return new PropertyTask(
                    name,
                    task.unit(),
                    TargetTransform.named(task.transform()),
                    Pooling.named(task.pooling()),
                    thresholds(task.stableBelow(), task.metastableBelow()),
                    task.sources().orElse(List.of()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("cupel.training.tasks." + name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static StabilityThresholds thresholds(OptionalDouble stable, OptionalDouble metastable) {
        if (stable.isEmpty() && metastable.isEmpty()) {
            return StabilityThresholds.NONE;
        }
        return new StabilityThresholds(
                stable.orElse(Double.NEGATIVE_INFINITY), metastable.orElseGet(() -> stable.orElseThrow()));
    }
}
