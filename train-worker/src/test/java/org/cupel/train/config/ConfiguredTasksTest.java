package org.cupel.train.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.PropertyTasks;
import org.cupel.surrogate.task.StabilityThresholds;
import org.junit.jupiter.api.Test;

class ConfiguredTasksTest {

    private static final int ABOVE_THE_FILE = 500;

    private static PropertyTasks tasks(Map<String, String> more) {
        try {
            URL file =
                    Path.of("src/main/resources/application.properties").toUri().toURL();
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(file))
                    .withSources(new PropertiesConfigSource(more, "test", ABOVE_THE_FILE))
                    .withMapping(TrainingConfig.class)
                    .withValidateUnknown(false)
                    .build();
            return ConfiguredTasks.of(
                    config.getConfigMapping(TrainingConfig.class).tasks());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void fivePropertiesComeWithCupel() {
        assertThat(tasks(Map.of()).all())
                .extracting(PropertyTask::name, PropertyTask::unit, PropertyTask::pooling)
                .containsExactly(
                        tuple("adsorptionEnergy", "eV", Pooling.SUM),
                        tuple("bandGap", "eV", Pooling.MEAN),
                        tuple("eAboveHull", "eV/atom", Pooling.MEAN),
                        tuple("formationEnergyPerAtom", "eV/atom", Pooling.MEAN),
                        tuple("ionicConductivity", "log10(S/cm)", Pooling.MEAN));
        assertThat(tasks(Map.of()).named("eAboveHull").thresholds()).isEqualTo(new StabilityThresholds(0.05, 0.10));
        assertThat(tasks(Map.of()).named("bandGap").thresholds()).isEqualTo(StabilityThresholds.NONE);
    }

    /** What sources can label must be learnable in the same unit, but for values that are kept and shown only. */
    @Test
    void everyPropertyThatIsReadHasATaskInItsUnit() {
        PropertyTasks tasks = tasks(Map.of());
        Set<MaterialProperty> kept = EnumSet.of(
                MaterialProperty.ENERGY_PER_ATOM,
                MaterialProperty.TOTAL_MAGNETIZATION,
                MaterialProperty.THERMAL_CONDUCTIVITY);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(kept)))
                .allSatisfy(property -> assertThat(tasks.named(property.key()).labelUnit())
                        .isEqualTo(property.unit().symbol()));
    }

    @Test
    void anEntryAddsAnother() {
        PropertyTask task = tasks(Map.of(
                        "cupel.training.tasks.bulkModulus.unit", "GPa",
                        "cupel.training.tasks.bulkModulus.transform", "log10"))
                .named("bulkModulus");
        assertThat(task.unit()).isEqualTo("log10(GPa)");
        assertThat(task.target(100, "GPa")).hasValue(2);
    }

    @Test
    void aWrongEntryIsToldWithItsKey() {
        assertThatThrownBy(() -> tasks(Map.of("cupel.training.tasks.bandGap.pooling", "median")))
                .hasMessageContaining("cupel.training.tasks.bandGap")
                .hasMessageContaining("'median'");
    }
}
