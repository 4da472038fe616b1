package org.cupel.predict.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.cupel.predict.Fixtures;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchScorerTest {

    private static final String UNREADABLE = "{\"lattice\":[[1,0,0]]}";
    private static final String ALONE =
            "{\"lattice\":[[30,0,0],[0,30,0],[0,0,30]],\"species\":[\"Li\"],\"frac\":[[0,0,0]]}";
    /** Lawrencium is element 103; the fixture's graph has rows for 0 to 99. */
    private static final String UNKNOWN_TO_MODEL =
            "{\"lattice\":[[3,0,0],[0,3,0],[0,0,3]],\"species\":[\"Lr\"],\"frac\":[[0,0,0]]}";

    private static OnnxEnsemble model;

    @BeforeAll
    static void load() {
        model = Fixtures.tinyModel();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 4096})
    void agreesWithPythonHoweverItIsBatched(int batchAtoms) {
        var goldens = Fixtures.goldens();
        var scores = score(
                batchAtoms, goldens.stream().map(Fixtures.Golden::structure).toList());
        assertThat(scores.rejected()).isEmpty();
        assertThat(scores.scored()).hasSameSizeAs(goldens);
        for (int i = 0; i < goldens.size(); i++) {
            assertThat(numbers(scores.scored().get(i).prediction()))
                    .as(goldens.get(i).structure().materialId())
                    .containsExactly(numbers(expected(goldens.get(i).heads())), within(2e-6));
        }
    }

    /** The graph of the second format: its recipe and its elements are the file's own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 700, 100_000})
    void agreesWithPythonOverAnotherKindOfGraph(int batchAtoms) {
        var goldens = Fixtures.goldens("radius.jsonl");
        try (var radius = Fixtures.load("radius.onnx", "eAboveHull")) {
            var scorer = new BatchScorer(radius, rule(), new BatchLimits(batchAtoms, 500, 10));
            goldens.forEach(golden -> scorer.add(golden.structure()));
            scorer.add(new StoredStructure("unknown", UNKNOWN_TO_MODEL, ""));
            scorer.flush();
            assertThat(scorer.scores().rejected()).singleElement().satisfies(rejection -> assertThat(rejection.reason())
                    .contains("Lr", "no parameters"));
            assertThat(scorer.scores().scored()).hasSameSizeAs(goldens);
            for (int i = 0; i < goldens.size(); i++) {
                assertThat(numbers(scorer.scores().scored().get(i).prediction()))
                        .as(goldens.get(i).structure().materialId())
                        .containsExactly(numbers(expected(goldens.get(i).heads())), within(2e-6));
            }
        }
    }

    @Test
    void oneBadStructureNeverSinksTheRest() {
        var good = Fixtures.goldens().get(4).structure();
        var scores = score(
                4096,
                List.of(
                        new StoredStructure("unreadable", UNREADABLE, ""),
                        new StoredStructure("alone", ALONE, ""),
                        new StoredStructure("unknown", UNKNOWN_TO_MODEL, ""),
                        new StoredStructure("not-json", "{", ""),
                        good));
        assertThat(scores.scored()).extracting(MaterialScore::materialId).containsExactly(good.materialId());
        assertThat(scores.rejected())
                .extracting(Rejection::materialId)
                .containsExactlyInAnyOrder("unreadable", "alone", "unknown", "not-json");
        assertThat(scores.rejected()).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
    }

    @Test
    void aCrystalAboveTheLimitIsRejectedWithItsSize() {
        var big = Fixtures.goldens().get(11).structure();
        var scorer = new BatchScorer(model, rule(), new BatchLimits(64, 10, 10));
        scorer.add(big);
        assertThat(scorer.scores().rejected().get(0).reason()).contains("20 atoms");
    }

    @Test
    void thePolicyIsAboutOneProperty() {
        try (var bandGap = Fixtures.load("other-property.onnx", "bandGap")) {
            var scorer = new BatchScorer(bandGap, rule(), new BatchLimits(64, 500, 10));
            scorer.add(Fixtures.goldens().get(0).structure());
            scorer.flush();
            var verdict = scorer.scores().scored().get(0).verdict();
            assertThat(verdict.decision()).isEqualTo(Decision.MAYBE);
            assertThat(verdict.reasons().get(0).rule()).isEqualTo("policy:is-about-eAboveHull");
        }
    }

    private static Scores score(int batchAtoms, List<StoredStructure> structures) {
        var scorer = new BatchScorer(model, rule(), new BatchLimits(batchAtoms, 500, 10));
        structures.forEach(scorer::add);
        scorer.flush();
        return scorer.scores();
    }

    private static DecisionRule rule() {
        return new DecisionRule(DecisionPolicy.DEFAULT, CalibrationDemand.OPTIONAL);
    }

    private static EnsemblePrediction expected(double[][] heads) {
        return EnsemblePrediction.of(
                Arrays.stream(heads).map(MemberPrediction::ofHeads).toList());
    }

    private static double[] numbers(EnsemblePrediction p) {
        var q = p.quantiles();
        var u = p.uncertainty();
        return new double[] {
            q.q10(), q.q50(), q.q90(), p.pStable(), p.pMetastable(), u.aleatoric(), u.epistemic(), u.total()
        };
    }
}
