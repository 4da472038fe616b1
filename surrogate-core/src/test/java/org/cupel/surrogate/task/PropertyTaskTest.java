package org.cupel.surrogate.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTaskTest {

    private static final PropertyTask CONDUCTIVITY = new PropertyTask(
            "ionicConductivity",
            "S/cm",
            TargetTransform.LOG10,
            Pooling.MEAN,
            StabilityThresholds.NONE,
            List.of("measured"));

    @Test
    void labelsAreTransformedAndTransformedOnesStay() {
        assertThat(CONDUCTIVITY.unit()).isEqualTo("log10(S/cm)");
        assertThat(CONDUCTIVITY.target(1e-4, "S/cm")).hasValue(-4);
        assertThat(CONDUCTIVITY.target(-4, "log10(S/cm)")).hasValue(-4);
    }

    @Test
    void whatCannotBeLearntIsNoTarget() {
        assertThat(CONDUCTIVITY.target(0, "S/cm")).isEmpty();
        assertThat(CONDUCTIVITY.target(Double.NaN, "log10(S/cm)")).isEmpty();
        assertThat(CONDUCTIVITY.target(1, "mS/cm")).isEmpty();
        assertThat(CONDUCTIVITY.accepts("mS/cm")).isFalse();
    }

    @Test
    void noThresholdsMeanThatNothingCounts() {
        assertThat(StabilityThresholds.NONE.exist()).isFalse();
        assertThat(-1e300 < StabilityThresholds.NONE.stableBelow()).isFalse();
        assertThatThrownBy(() -> new StabilityThresholds(0.1, 0.05)).hasMessageContaining("0.1");
    }

    @Test
    void anUnknownTaskIsToldWithTheKnownOnes() {
        PropertyTasks tasks = new PropertyTasks(List.of(CONDUCTIVITY));
        assertThat(tasks.named("ionicConductivity")).isEqualTo(CONDUCTIVITY);
        assertThatThrownBy(() -> tasks.named("bandgap"))
                .hasMessageContaining("'bandgap'")
                .hasMessageContaining("[ionicConductivity]");
        assertThatThrownBy(() -> new PropertyTasks(List.of(CONDUCTIVITY, CONDUCTIVITY)))
                .hasMessageContaining("'ionicConductivity'");
    }

    @Test
    void namesOfChoicesAreReadInAnyCase() {
        assertThat(TargetTransform.named("log10")).isEqualTo(TargetTransform.LOG10);
        assertThat(Pooling.named("Sum")).isEqualTo(Pooling.SUM);
        assertThatThrownBy(() -> Pooling.named("max"))
                .hasMessageContaining("'max'")
                .hasMessageContaining("[mean, sum]");
    }
}
