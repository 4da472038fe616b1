package org.cupel.train.recipe;

import java.util.List;
import java.util.Locale;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;

/**
 * A property as it was learnt.
 *
 * @param stableBelow null where the property says nothing about stability
 */
public record TaskRecipe(
        String labelUnit, String transform, String pooling, Double stableBelow, Double metastableBelow) {

    public static TaskRecipe of(PropertyTask task) {
        return new TaskRecipe(
                task.labelUnit(),
                lower(task.transform()),
                lower(task.pooling()),
                finite(task.thresholds().stableBelow()),
                finite(task.thresholds().metastableBelow()));
    }

    public PropertyTask task(String property) {
        return new PropertyTask(
                property,
                labelUnit,
                TargetTransform.named(transform),
                Pooling.named(pooling),
                new StabilityThresholds(orNever(stableBelow), orNever(metastableBelow)),
                List.of());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Double finite(double threshold) {
        return Double.isFinite(threshold) ? threshold : null;
    }

    private static double orNever(Double threshold) {
        return threshold == null ? Double.NEGATIVE_INFINITY : threshold;
    }
}
