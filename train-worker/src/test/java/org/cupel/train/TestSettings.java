package org.cupel.train;

import java.time.Duration;
import java.util.List;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.plan.TrainingSettings;

/** Small trainings. */
public final class TestSettings {

    public static final NetworkShape SHAPE = new NetworkShape(16, 2, 24, 12, 8.0, 0.2);

    private TestSettings() {}

    public static TrainingSettings of(int epochs, Long... seeds) {
        return with(epochs, Duration.ofHours(1), Duration.ZERO, seeds);
    }

    public static TrainingSettings with(int epochs, Duration limit, Duration checkpointEvery, Long... seeds) {
        return new TrainingSettings(
                SHAPE,
                List.of(seeds),
                epochs,
                epochs,
                1000,
                16,
                0.01,
                0.003,
                0.01,
                1.0,
                new StabilityThresholds(0.05, 0.10),
                2,
                limit,
                checkpointEvery);
    }
}
