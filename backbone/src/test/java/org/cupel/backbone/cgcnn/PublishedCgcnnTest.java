package org.cupel.backbone.cgcnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.Backbone;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.OnnxSession;
import org.cupel.backbone.ReferenceRow;
import org.cupel.backbone.SyntheticWeights;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.backbone.weights.WeightException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the network of the paper in plain torch; goldens by src/test/python/make_cgcnn_goldens.py. */
class PublishedCgcnnTest {

    private static final List<ReferenceRow> GOLDENS = ReferenceRow.ofResource("/cgcnn/goldens.json");

    @TempDir
    static Path folder;

    private static PublishedCgcnn network;

    @BeforeAll
    static void build() throws IOException {
        network = new PublishedCgcnn(checkpoint(shapes()), vectors());
    }

    private static ElementVectors vectors() throws IOException {
        double[] u = SyntheticWeights.uniform("element vectors", 119 * 92);
        StringBuilder json = new StringBuilder("{");
        for (int z = 1; z <= 100; z++) {
            json.append(z == 1 ? "" : ",").append('"').append(z).append("\":[");
            for (int i = 0; i < 92; i++) {
                json.append(i == 0 ? "" : ",").append(u[92 * z + i] > 0.7 ? 1 : 0);
            }
            json.append(']');
        }
        return ElementVectors.read(Files.writeString(folder.resolve(ElementVectors.FILE), json.append('}')));
    }

    private static Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put("embedding.weight", new long[] {64, 92});
        shapes.put("embedding.bias", new long[] {64});
        for (int c = 0; c < 4; c++) {
            shapes.put("convs." + c + ".fc_full.weight", new long[] {128, 169});
            shapes.put("convs." + c + ".fc_full.bias", new long[] {128});
            for (String part : new String[] {"weight", "bias", "running_mean", "running_var"}) {
                shapes.put("convs." + c + ".bn1." + part, new long[] {128});
                shapes.put("convs." + c + ".bn2." + part, new long[] {64});
            }
        }
        shapes.put("conv_to_fc.weight", new long[] {32, 64});
        shapes.put("conv_to_fc.bias", new long[] {32});
        shapes.put("fc_out.weight", new long[] {1, 32});
        shapes.put("fc_out.bias", new long[] {1});
        return shapes;
    }

    private static Checkpoint checkpoint(Map<String, long[]> shapes) {
        Checkpoint plain = SyntheticWeights.chgnetLike(shapes);
        Map<String, WeightArray> arrays = new LinkedHashMap<>(plain.arrays());
        arrays.replaceAll((name, array) -> {
            double offset = name.endsWith("running_var") ? 1 : 0;
            double factor = name.endsWith("bn2.weight") ? 0.2 : 1;
            return tamed(array, factor, offset);
        });
        return new Checkpoint(
                plain.source(), plain.sha256(), arrays, Map.of("normalizer.mean", "-1.7", "normalizer.std", "1.05"));
    }

    /** A variance must be positive, and states must not grow from layer to layer. */
    private static WeightArray tamed(WeightArray array, double factor, double offset) {
        double[] values = array.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = factor * values[i] + offset;
        }
        return new WeightArray(array.shape(), values);
    }

    @Test
    void agreesWithTheNetworkOfThePaper() {
        assertThat(GOLDENS)
                .as("structures without a tie at the twelfth neighbour")
                .hasSizeGreaterThan(5);
        try (Backbone backbone = new TorchBackbone(network, Precision.DOUBLE, "cpu")) {
            for (ReferenceRow golden : GOLDENS) {
                Evaluation found = backbone.evaluate(List.of(golden.crystal())).get(0);
                assertThat(found.energyEv())
                        .as(golden.name())
                        .isCloseTo(golden.number("value"), within(share(golden.number("value"))));
                assertThat(found.crystalFeatures())
                        .as(golden.name())
                        .containsExactly(golden.numbers("features"), within(1e-4));
            }
        }
    }

    /** Synthetic weights give values of hundreds; distances are single precision. */
    private static double share(double value) {
        return 1e-6 * Math.max(1, Math.abs(value));
    }

    @Test
    void itsExportAgreesWithLibtorch() throws Exception {
        try (Backbone backbone = new TorchBackbone(network, Precision.FLOAT, "cpu");
                OnnxSession session = new OnnxSession(OnnxModel.of(network))) {
            for (ReferenceRow golden : GOLDENS) {
                double torch =
                        backbone.evaluate(List.of(golden.crystal())).get(0).energyEv();
                float onnx = session.run(network.recipe().arrays(List.of(golden.crystal())))
                        .get("energy")[0];
                assertThat((double) onnx).as(golden.name()).isCloseTo(torch, within(share(torch)));
            }
        }
    }

    @Test
    void forcesAreNotPromised() {
        try (Backbone backbone = new TorchBackbone(network, Precision.FLOAT, "cpu")) {
            assertThatThrownBy(() ->
                            backbone.evaluateWithForces(List.of(GOLDENS.get(0).crystal())))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("cgcnn");
        }
    }

    @Test
    void aMissingTensorAndMissingElementVectorsAreNamed() throws IOException {
        Map<String, long[]> shapes = shapes();
        shapes.remove("convs.2.bn1.running_var");
        ElementVectors vectors = vectors();
        assertThatThrownBy(() -> new PublishedCgcnn(checkpoint(shapes), vectors))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("'convs.2.bn1.running_var'");
        assertThatThrownBy(() -> ElementVectors.read(folder.resolve("nowhere").resolve(ElementVectors.FILE)))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("atom_init.json");
    }
}
