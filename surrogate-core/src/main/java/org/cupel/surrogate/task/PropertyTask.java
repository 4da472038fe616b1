package org.cupel.surrogate.task;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A property that can be learnt, and how.
 *
 * @param name its key in events and tables, such as {@code bandGap}
 * @param labelUnit the unit of its labels
 * @param transform from labels to what is learnt and predicted
 * @param sources where its labels come from, for people
 */
public record PropertyTask(
        String name,
        String labelUnit,
        TargetTransform transform,
        Pooling pooling,
        StabilityThresholds thresholds,
        List<String> sources) {

    public PropertyTask {
        if (name.isBlank() || labelUnit.isBlank()) {
            throw new IllegalArgumentException("A task named '" + name + "' with unit '" + labelUnit
                    + "'. Give both a name and a unit; a number without one has the unit '1'.");
        }
        sources = List.copyOf(sources);
    }

    /** The unit of what is learnt and predicted. */
    public String unit() {
        return transform.unit(labelUnit);
    }

    /**
     * What to learn from a label: transformed from the labels' unit, as it is in the predictions' unit.
     *
     * @return empty when the unit is another one or the transform is not defined there
     */
    public OptionalDouble target(double label, String unit) {
        double target = unit.equals(unit()) ? label : transform.apply(label);
        boolean known = unit.equals(unit()) || unit.equals(labelUnit);
        return known && Double.isFinite(target) ? OptionalDouble.of(target) : OptionalDouble.empty();
    }

    /** Whether labels of this unit can be used. */
    public boolean accepts(String unit) {
        return unit.equals(unit()) || unit.equals(labelUnit);
    }
}
