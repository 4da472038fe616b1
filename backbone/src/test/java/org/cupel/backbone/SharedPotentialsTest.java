package org.cupel.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.backbone.Evaluation.ForcesAndStress;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nequix and MACE of full size, against what the published code gives, in the folder of shared data. */
class SharedPotentialsTest {

    private static final double GPA = 160.21766208;
    private static final Path SHARED =
            Path.of(System.getProperty("cupel.home", "..")).resolve("../shared").normalize();

    @BeforeEach
    void needsTheFolder() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("models")) && Files.isDirectory(SHARED.resolve("reference")),
                "skipped: no folder of shared data with models and reference at " + SHARED);
    }

    /** The reference is of single precision, so that is how close it can be. */
    @ParameterizedTest
    @CsvSource({"nequix-mp-1,FLOAT", "nequix-mp-1,DOUBLE", "nequix-mp-1-pft,FLOAT"})
    void nequix(String model, Precision precision) throws IOException {
        Path weights = SHARED.resolve("models/nequix/" + model + ".nqx");
        Architecture network = Architectures.load(BackboneName.NEQUIX, weights, Optional.empty());
        JsonNode reference = reference("nequix_reference.json").get("models").get(model);
        compare(network, precision, ReferenceRow.of(reference), 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"mace_reference_f64.json,DOUBLE,1e-9", "mace_reference_f32.json,FLOAT,1e-5"})
    void mace(String file, Precision precision, double energyPerAtomEv) throws IOException {
        compare(mace(), precision, ReferenceRow.of(reference(file).get("structures")), energyPerAtomEv);
    }

    private static Architecture mace() {
        Path weights = SHARED.resolve("models/mace_medium_synthetic_state.pt");
        return Architectures.load(BackboneName.MACE, weights, Optional.empty());
    }

    private static void compare(
            Architecture network, Precision precision, List<ReferenceRow> rows, double energyPerAtomEv) {
        assertThat(rows).hasSize(20);
        try (Backbone backbone = new TorchBackbone(network, precision, "cpu")) {
            for (ReferenceRow row : rows) {
                compare(row, backbone.evaluateWithForces(List.of(row.crystal())).get(0), energyPerAtomEv);
            }
        }
    }

    private static void compare(ReferenceRow row, Evaluation found, double energyPerAtomEv) {
        boolean nequix = row.values().has("forces_eV_per_A");
        assertThat(found.energyPerAtomEv())
                .as(row.name())
                .isCloseTo(row.number("energy_eV") / found.atoms(), within(energyPerAtomEv));
        ForcesAndStress forces = found.forces().orElseThrow();
        assertThat(forces.evPerAngstrom())
                .as(row.name())
                .containsExactly(row.numbers(nequix ? "forces_eV_per_A" : "forces"), within(1e-4));
        double[] stress = Crystals.times(row.numbers(nequix ? "stress_eV_per_A3" : "stress"), GPA);
        assertThat(forces.stressGpa()).as(row.name()).containsExactly(stress, within(1e-3));
    }

    @Test
    void exportsGiveTheSame() throws IOException, OrtException {
        Path weights = SHARED.resolve("models/nequix/nequix-mp-1.nqx");
        List<ReferenceRow> rows =
                ReferenceRow.of(reference("mace_reference_f64.json").get("structures"));
        same(Architectures.load(BackboneName.NEQUIX, weights, Optional.empty()), rows);
        same(mace(), rows);
    }

    private static void same(Architecture network, List<ReferenceRow> rows) throws OrtException {
        try (Backbone backbone = new TorchBackbone(network, Precision.FLOAT, "cpu");
                OnnxSession session = new OnnxSession(OnnxModel.of(network))) {
            for (ReferenceRow row : rows) {
                Evaluation expected = backbone.evaluate(List.of(row.crystal())).get(0);
                Map<String, float[]> found = session.run(network.recipe().arrays(List.of(row.crystal())));
                assertThat((double) found.get("energy")[0] / expected.atoms())
                        .as(row.name())
                        .isCloseTo(expected.energyPerAtomEv(), within(1e-5));
                for (int k = 0; k < network.featureWidth(); k++) {
                    assertThat((double) found.get("crystal_features")[k])
                            .as("%s, feature %d", row.name(), k)
                            .isCloseTo(expected.crystalFeatures()[k], within(1e-5));
                }
            }
        }
    }

    private static JsonNode reference(String file) throws IOException {
        return new ObjectMapper()
                .readTree(SHARED.resolve("reference").resolve(file).toFile());
    }
}
