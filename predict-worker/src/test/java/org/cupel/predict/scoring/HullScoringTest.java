package org.cupel.predict.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.predict.Fixtures;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.model.Loading;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.surrogate.correction.FeatureShard;
import org.cupel.surrogate.correction.MaterialFeatures;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formation energies measured from a hull, against pymatgen's phase diagram and ONNX Runtime for Python. */
class HullScoringTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(ints = {1, 700, 100_000})
    void correctedDistancesAgreeWithPythonHoweverTheyAreBatched(int batchAtoms) throws IOException {
        compare("hull-corrected.onnx", "heads", batchAtoms);
    }

    @Test
    void distancesAsTheyAreAgreeWithPython() throws IOException {
        compare("hull-plain.onnx", "plain", 700);
    }

    private static void compare(String graph, String members, int batchAtoms) throws IOException {
        List<JsonNode> goldens = goldens();
        List<MaterialScore> scores = score(graph, batchAtoms);
        assertThat(scores).hasSameSizeAs(goldens);
        for (int i = 0; i < scores.size(); i++) {
            JsonNode golden = goldens.get(i);
            MaterialScore score = scores.get(i);
            EnsemblePrediction expected =
                    EnsemblePrediction.of(Arrays.stream(JSON.treeToValue(golden.get(members), double[][].class))
                            .map(MemberPrediction::ofHeads)
                            .toList());
            assertThat(numbers(score.prediction()))
                    .as(score.materialId())
                    .containsExactly(numbers(expected), within(5e-6));
            HullReason hull = score.hull();
            assertThat(hull.hullEnergyPerAtom())
                    .isCloseTo(golden.get("hull_energy").asDouble(), within(1e-9));
            assertThat(hull.formationEnergyPerAtom())
                    .isCloseTo(golden.get("energy").asDouble(), within(2e-6));
            assertThat(hull.competitors()).isEqualTo(golden.get("competitors").asInt());
            assertThat(hull.value()).isCloseTo(hull.formationEnergyPerAtom() - hull.hullEnergyPerAtom(), within(1e-12));
            assertThat(hull.passed()).isEqualTo(hull.value() < 0);
            assertThat(hull.decaysTo().stream()
                            .mapToDouble(HullReason.Product::atomFraction)
                            .sum())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void theBackbonesFeaturesGoWithTheScoresHoweverTheyAreBatched() throws IOException {
        FeatureShard one = scores("hull-plain.onnx", 1).features().orElseThrow();
        FeatureShard all = scores("hull-plain.onnx", 100_000).features().orElseThrow();
        assertThat(one.kind()).isEqualTo(MaterialFeatures.BACKBONE);
        assertThat(one.ids()).isEqualTo(all.ids()).hasSize(goldens().size());
        assertThat(one.width()).isGreaterThan(MaterialFeatures.ELEMENTS);
        for (int i = 0; i < one.ids().size(); i++) {
            assertThat(one.rows().get(i)).containsExactly(all.rows().get(i), within(1e-5f));
        }
        assertThat(one.rows().get(0)).isNotEqualTo(one.rows().get(1));
    }

    @Test
    void aKnownPhaseDoesNotCompeteWithItselfAndDoesWithOthers() throws IOException {
        // t-04 is known at -2 eV/atom; nothing but its own entry lies that deep at its composition.
        MaterialScore itself = named("t-04");
        assertThat(itself.hull().hullEnergyPerAtom()).isGreaterThan(-0.2);
        assertThat(itself.hull().decaysTo()).extracting(HullReason.Product::id).doesNotContain("t-04");
        assertThat(named("t-07").hull().decaysTo())
                .extracting(HullReason.Product::id)
                .contains("t-04");
    }

    @Test
    void theReasonsSayWhatAMaterialDecomposesInto() throws IOException {
        MaterialScore oxide = named("t-12");
        JsonNode reasons = JSON.valueToTree(oxide.reasons());
        JsonNode last = reasons.get(reasons.size() - 1);
        assertThat(last.get("rule").asText()).isEqualTo("hull:below-known-phases");
        assertThat(last.get("explanation").asText())
                .isEqualTo("decomposes into Li2O + O, predicted 0.262 eV/atom above them, before any correction");
        assertThat(last.at("/decaysTo/0/formula").asText()).isEqualTo("Li2O");
        assertThat(last.at("/decaysTo/0/atomFraction").asDouble()).isCloseTo(0.75, within(1e-9));
        assertThat(reasons.get(0).has("decaysTo")).isFalse();
    }

    /** Whoever runs a model on crystals without a name gets energies above hull too, never formation energies. */
    @Test
    void headsAreOfThePropertyWhateverTheGraphGives() throws IOException {
        try (OnnxEnsemble model = Fixtures.anchored("hull-corrected.onnx")) {
            for (JsonNode golden : goldens()) {
                if (golden.get("material_id").asText().equals("t-04")) {
                    continue;
                }
                float[][][] heads = model.heads(
                        List.of(CrystalJson.read(golden.get("structure").toString())));
                double[][] expected = JSON.treeToValue(golden.get("heads"), double[][].class);
                for (int member = 0; member < expected.length; member++) {
                    for (int head = 0; head < 5; head++) {
                        assertThat((double) heads[member][0][head]).isCloseTo(expected[member][head], within(5e-6));
                    }
                }
            }
        }
    }

    @Test
    void aGraphOfEnergiesWithoutItsFilesIsRefused() {
        byte[] onnx = Fixtures.bytes("hull-corrected.onnx");
        var reference = Fixtures.reference("hull-corrected.onnx");
        assertThatThrownBy(() -> Loading.withFiles(reference, onnx, Set.of("correction.onnx")))
                .isInstanceOf(RefusedModelException.class)
                .hasMessageContaining("phases.bin");
        assertThatThrownBy(() -> Loading.withFiles(reference, onnx, Set.of("phases.bin")))
                .isInstanceOf(RefusedModelException.class)
                .hasMessageContaining("correction.onnx");
    }

    private static MaterialScore named(String id) throws IOException {
        return score("hull-plain.onnx", 700).stream()
                .filter(score -> score.materialId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<MaterialScore> score(String graph, int batchAtoms) throws IOException {
        return scores(graph, batchAtoms).scored();
    }

    private static Scores scores(String graph, int batchAtoms) throws IOException {
        try (OnnxEnsemble model = Fixtures.anchored(graph)) {
            assertThat(model.knownPhases()).isEqualTo(13);
            var scorer = new BatchScorer(
                    model,
                    new DecisionRule(DecisionPolicy.DEFAULT, CalibrationDemand.OPTIONAL),
                    new BatchLimits(batchAtoms, 500, 10));
            for (JsonNode golden : goldens()) {
                scorer.add(new StoredStructure(
                        golden.get("material_id").asText(),
                        golden.get("structure").toString(),
                        "hash"));
            }
            scorer.flush();
            assertThat(scorer.scores().rejected()).isEmpty();
            return scorer.scores();
        }
    }

    private static List<JsonNode> goldens() throws IOException {
        return new String(Fixtures.bytes("hull.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(HullScoringTest::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException damaged) {
            throw new AssertionError(line, damaged);
        }
    }

    private static double[] numbers(EnsemblePrediction p) {
        var q = p.quantiles();
        return new double[] {
            q.q10(),
            q.q50(),
            q.q90(),
            p.pStable(),
            p.pMetastable(),
            p.uncertainty().total()
        };
    }
}
