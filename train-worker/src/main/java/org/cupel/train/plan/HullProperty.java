package org.cupel.train.plan;

import java.util.List;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;

/** The property that is a distance to competing phases, and the energy that it is the distance of. */
public final class HullProperty {

    public static final String NAME = "eAboveHull";

    /** In eV/atom. */
    public static final PropertyTask ENERGY = new PropertyTask(
            "formationEnergyPerAtom",
            "eV/atom",
            TargetTransform.IDENTITY,
            Pooling.MEAN,
            StabilityThresholds.NONE,
            List.of());

    private HullProperty() {}

    /** Whether the task is about that property, in eV/atom and not transformed. */
    public static boolean is(PropertyTask task) {
        return task.name().equals(NAME)
                && task.unit().equals(ENERGY.unit())
                && task.transform() == TargetTransform.IDENTITY
                && task.pooling() == Pooling.MEAN;
    }
}
