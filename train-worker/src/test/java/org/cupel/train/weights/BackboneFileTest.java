package org.cupel.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.network.ElementFeatures;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.cupel.train.torch.TorchBackbones;
import org.cupel.train.torch.TorchDevice;
import org.junit.jupiter.api.Test;

class BackboneFileTest {

    private static final BackboneWeights WEIGHTS = WeightInitialiser.fresh(
            TestSettings.SHAPE, List.of(new BackboneTarget("bandGap", "eV", new TargetScaling(0.5, 2))), 4);

    @Test
    void restoresEveryBit() {
        BackboneWeights read = BackboneFile.read(BackboneFile.write(WEIGHTS, Map.of()));
        assertThat(read.shape()).isEqualTo(WEIGHTS.shape());
        assertThat(read.targets()).isEqualTo(WEIGHTS.targets());
        assertThat(read.parameters()).containsExactly(WEIGHTS.parameters());
        assertThat(read.statistics()).containsExactly(WEIGHTS.statistics());
    }

    /** A file of a release that described elements otherwise must not change its mind. */
    @Test
    void saysTheSameWhenElementsAreDescribedAnew() {
        Safetensors file = Safetensors.read(BackboneFile.write(WEIGHTS, Map.of()));
        NamedTensor elements = file.tensors().get("element.features");
        int iron = 26 * ElementFeatures.WIDTH + ElementFeatures.WIDTH - 2;
        elements.values()[iron] += 0.7f;

        BackboneWeights read = BackboneFile.read(file.write());

        GraphSet graphs = TestCrystals.graphs(List.of(TestCrystals.single("Fe", 2.5), TestCrystals.single("Cu", 2.5)));
        double[][] before = predicted(WEIGHTS, graphs);
        double[][] after = predicted(read, graphs);
        assertThat(after[0][0]).as("iron was described otherwise").isNotEqualTo(before[0][0]);
        assertThat(after[1][0]).isEqualTo(before[1][0]);
        int hidden = TestSettings.SHAPE.hidden();
        int table = read.layout().slot("element.table").offset() + 26 * hidden;
        int projection = read.layout().slot("element.projection").offset() + (ElementFeatures.WIDTH - 2) * hidden;
        for (int h = 0; h < hidden; h++) {
            assertThat(read.parameters()[table + h])
                    .isCloseTo(
                            WEIGHTS.parameters()[table + h] + 0.7f * WEIGHTS.parameters()[projection + h],
                            within(1e-6f));
        }
    }

    private static double[][] predicted(BackboneWeights weights, GraphSet graphs) {
        return new TorchBackbones(TorchDevice.choose("cpu")).predict(weights, graphs, new int[] {0, 1});
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> BackboneFile.read("no weights".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no safetensors file");
        Safetensors file = Safetensors.read(BackboneFile.write(WEIGHTS, Map.of()));
        file.metadata().put("format", "cupel.backbone.cgcnn.9");
        byte[] future = file.write();
        assertThatThrownBy(() -> BackboneFile.read(future)).hasMessageContaining("'cupel.backbone.cgcnn.9'");
        file.metadata().put("format", BackboneFile.FORMAT);
        file.tensors().remove("element.table");
        byte[] holed = file.write();
        assertThatThrownBy(() -> BackboneFile.read(holed)).hasMessageContaining("'element.table'");
    }
}
