package org.cupel.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;
import org.cupel.train.finetune.Freeze;
import org.cupel.train.plan.Shortening;
import org.cupel.train.plan.TrainingSettings;
import org.junit.jupiter.api.Test;

class RecipeFileTest {

    /** Files of each release stay as they are. */
    @Test
    void theRecipeOfEachReleaseStillLoadsWithEveryValue() throws IOException {
        byte[] stored = bytes("/recipes/0.1.json");
        Recipe recipe = RecipeFile.read(stored);
        assertThat(recipe.fineTuning().freeze()).isEqualTo(Freeze.ALL);
        assertThat(recipe.start().weightsKey()).startsWith("models/fcde2b2e");
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(RecipeFile.write(recipe))).isEqualTo(json.readTree(stored));
    }

    @Test
    void trainingAgainCutsTheScheduleAsItWas() throws IOException {
        Recipe recipe = RecipeFile.read(bytes("/recipes/0.1.json"));
        TrainingSettings again = recipe.ensemble()
                .again(recipe.members(), recipe.task().task("eAboveHull").thresholds(), 2, Duration.ofDays(1));
        assertThat(again.seeds()).containsExactly(42L);
        assertThat(again.replay()).isEqualTo(Map.of(42L, List.of(new Shortening(4, 23))));
        assertThat(again.thresholds().metastableBelow()).isEqualTo(0.10);
        assertThat(again.learningRate()).isEqualTo(0.005);
        assertThat(recipe.split().split().partOf("LiFeO2")).isNotNull();
    }

    @Test
    void aTaskWithoutThresholdsStaysWithout() {
        PropertyTask task = new PropertyTask(
                "ionicConductivity", "S/cm", TargetTransform.LOG10, Pooling.SUM, StabilityThresholds.NONE, List.of());
        assertThat(TaskRecipe.of(task).task("ionicConductivity")).isEqualTo(task);
    }

    @Test
    void anotherFormatAndNoJsonAreToldApart() {
        assertThatThrownBy(() -> RecipeFile.read("{\"format\":\"cupel.recipe.9\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'cupel.recipe.9'");
        assertThatThrownBy(() -> RecipeFile.read(new byte[] {1, 2, 3})).hasMessageContaining("3 bytes");
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = RecipeFileTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
