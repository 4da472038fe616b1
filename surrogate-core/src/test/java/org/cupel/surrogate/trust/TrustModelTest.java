package org.cupel.surrogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.calibration.MethodReport;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.DecisionRow;
import org.cupel.surrogate.decision.RuleOutcome;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.support.SupportRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A world whose truth is known: eight families, a model that is too sure of itself by a factor of 2.5. */
class TrustModelTest {

    private static final int WIDTH = 12;
    private static final double STABLE_BELOW = 0.05;
    private static final double TOO_SURE = 2.5;
    private static final String[] METALS = {"Ti", "V", "Cr", "Mn", "Fe", "Co", "Ni", "Cu"};

    private static LearntTrust learnt;

    @BeforeAll
    static void learn() {
        var random = new Random(51);
        List<TrustRow> rows = new ArrayList<>();
        for (int family = 0; family < METALS.length; family++) {
            rows.addAll(rows(random, 250, family));
        }
        learnt = new TrustLearner(TrustSettings.ENERGY_ABOVE_HULL)
                .learn(references(rows), rows, Map.of("model", "simulated"));
    }

    @Test
    void intervalsHoldTheirShareOfNewMaterials() {
        var random = new Random(52);
        int held = 0;
        int n = 4000;
        for (int i = 0; i < n; i++) {
            TrustRow row = rows(random, 1, i % METALS.length).get(0);
            held += judge(row).interval().contains(row.truth()) ? 1 : 0;
        }
        assertThat(held / (double) n).isBetween(0.87, 0.94);
    }

    @Test
    void decisionsAreRarelyWrongAndOftenTaken() {
        var random = new Random(53);
        int keeps = 0;
        int wrongKeeps = 0;
        int kills = 0;
        int wrongKills = 0;
        int n = 4000;
        for (int i = 0; i < n; i++) {
            TrustRow row = rows(random, 1, i % METALS.length).get(0);
            Decision decision = judge(row).verdict().decision();
            keeps += decision == Decision.KEEP ? 1 : 0;
            wrongKeeps += decision == Decision.KEEP && row.truth() >= STABLE_BELOW ? 1 : 0;
            kills += decision == Decision.KILL ? 1 : 0;
            wrongKills += decision == Decision.KILL && row.truth() < STABLE_BELOW ? 1 : 0;
        }
        assertThat(keeps).isGreaterThan(n / 10);
        assertThat(kills).isGreaterThan(n / 10);
        assertThat(wrongKeeps / (double) keeps).isLessThan(0.06);
        assertThat(wrongKills / (double) kills).isLessThan(0.06);
    }

    @Test
    void whatIsOutsideSupportIsMaybeWithTheReasonWhateverItsMean() {
        var random = new Random(54);
        TrustRow usual = firstWith(random, row -> judge(row).verdict().decision() == Decision.KEEP);
        float[] far = usual.features().clone();
        for (int i = 0; i < far.length; i++) {
            far[i] += 15;
        }
        var strange = learnt.model().judge(usual.prediction(), far, usual.composition());
        assertThat(strange.verdict().decision()).isEqualTo(Decision.MAYBE);
        assertThat(failed(strange)).contains("outside-support");

        var technetium = learnt.model().judge(usual.prediction(), usual.features(), Composition.parse("LiTcO2"));
        assertThat(technetium.verdict().decision()).isEqualTo(Decision.MAYBE);
        assertThat(failed(technetium)).contains("unknown-elements", "outside-support");
    }

    @Test
    void comesBackFromJsonAndBytesToTheLastBit() throws IOException {
        var json = new ObjectMapper();
        String text = json.writeValueAsString(learnt.model().parameters());
        var parameters = json.readValue(text, TrustParameters.class);
        assertThat(parameters).isEqualTo(learnt.model().parameters());
        TrustModel back = TrustModel.of(parameters, learnt.model().supportBytes());
        var random = new Random(55);
        for (TrustRow row : rows(random, 200, 3)) {
            Judgement judgement = judge(row);
            assertThat(back.judge(row.prediction(), row.features(), row.composition()))
                    .isEqualTo(judgement);
            assertThat(json.readValue(json.writeValueAsString(judgement), Judgement.class))
                    .isEqualTo(judgement);
        }
        assertThat(text).doesNotContain("Infinity", "NaN");
    }

    @Test
    void intervalsFollowAnAdaptedLevel() {
        TrustRow row = rows(new Random(58), 1, 2).get(0);
        var model = learnt.model();
        assertThat(model.judge(row.prediction(), row.features(), row.composition(), 0.1)
                        .interval())
                .isEqualTo(judge(row).interval());
        double before = Double.POSITIVE_INFINITY;
        for (double miscoverage : new double[] {0, 0.03, 0.06, 0.1, 0.3}) {
            double width = model.judge(row.prediction(), row.features(), row.composition(), miscoverage)
                    .interval()
                    .width();
            assertThat(width).isLessThanOrEqualTo(before);
            before = width;
        }
    }

    @Test
    void refusesSupportOfAnotherModel() {
        byte[] bytes = learnt.model().supportBytes();
        bytes[bytes.length / 2]++;
        assertThatThrownBy(() -> TrustModel.of(learnt.model().parameters(), bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Fetch both from the same model");
    }

    @Test
    void reportsWhy() throws IOException {
        TrustReport report = learnt.report();
        assertThat(report.calibrations()).extracting(MethodReport::kind).contains("symmetric-shift", "cqr");
        assertThat(report.chosenCalibration())
                .startsWith(learnt.model().parameters().calibration().kind());
        assertThat(report.rows()).isEqualTo(2000);
        assertThat(report.outside()).isBetween(1, 60);
        assertThat(report.references()).isEqualTo(2000);
        assertThat(report.keep().enabled()).isTrue();
        assertThat(learnt.model().parameters().provenance())
                .containsEntry("model", "simulated")
                .containsEntry("keep", report.keep().reason());
        assertThat(learnt.heldOut()).extracting(DecisionRow::cluster).contains("family-7");
        var tree = new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(report));
        assertThat(tree.at("/keep/upperBound").asDouble())
                .isEqualTo(report.keep().upperBound());
    }

    @Test
    void withTenRowsNothingIsDecided() {
        var random = new Random(56);
        List<TrustRow> rows = rows(random, 7, 0);
        List<SupportRow> references = references(rows(random, 100, 1));
        var few = new TrustLearner(TrustSettings.ENERGY_ABOVE_HULL).learn(references, rows, Map.of());
        Judgement judgement = few.model()
                .judge(
                        rows.get(0).prediction(),
                        references.get(0).features(),
                        references.get(0).composition());
        assertThat(judgement.verdict().decision()).isEqualTo(Decision.MAYBE);
        assertThat(failed(judgement)).contains("calibration-missing");
        assertThat(judgement.verdict().reasons()).allMatch(reason -> Double.isFinite(reason.value()));
        assertThat(judgement.interval().limited()).isFalse();
    }

    @Test
    void refusesALabelThatIsNoNumberWithItsIndex() {
        var random = new Random(57);
        List<TrustRow> rows = new ArrayList<>(rows(random, 5, 0));
        TrustRow last = rows.get(4);
        rows.add(new TrustRow(last.prediction(), last.features(), last.composition(), Double.NaN, "family-1"));
        assertThatThrownBy(() -> new TrustLearner(TrustSettings.ENERGY_ABOVE_HULL)
                        .learn(references(rows(random, 50, 2)), rows, Map.of()))
                .hasMessageContaining("The truth of row 5 is NaN");
    }

    private static TrustRow firstWith(Random random, Predicate<TrustRow> wanted) {
        while (true) {
            TrustRow row = rows(random, 1, 4).get(0);
            if (wanted.test(row)) {
                return row;
            }
        }
    }

    private static List<String> failed(Judgement judgement) {
        return judgement.verdict().reasons().stream()
                .filter(reason -> !reason.passed())
                .map(RuleOutcome::rule)
                .toList();
    }

    private static Judgement judge(TrustRow row) {
        return learnt.model().judge(row.prediction(), row.features(), row.composition());
    }

    private static List<SupportRow> references(List<TrustRow> rows) {
        return rows.stream()
                .map(row -> new SupportRow(row.features(), row.composition(), row.cluster()))
                .toList();
    }

    /** Energies from 0 to about 0.4 eV/atom, a third of them on the hull; errors of 2.5 times what the members tell. */
    private static List<TrustRow> rows(Random random, int n, int family) {
        List<TrustRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] features = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                features[j] = (float) (random.nextGaussian() + (j == family ? 1 : 0));
            }
            double truth = Math.max(0, 0.2 * random.nextDouble() * 3 - 0.2);
            double sigma = 0.005 + 0.01 * random.nextDouble();
            double median = Math.max(0, truth + TOO_SURE * sigma * random.nextGaussian());
            List<MemberPrediction> members = new ArrayList<>();
            for (int member = 0; member < 5; member++) {
                double centre = median + 0.3 * sigma * random.nextGaussian();
                double p = 1 / (1 + Math.exp((centre - STABLE_BELOW) / 0.01));
                members.add(MemberPrediction.ofHeads(centre - 1.28 * sigma, centre, centre + 1.28 * sigma, p, p));
            }
            var composition = Composition.parse("Li" + (1 + random.nextInt(3)) + METALS[family]
                    + METALS[random.nextInt(METALS.length)] + "O" + (3 + random.nextInt(4)));
            rows.add(new TrustRow(EnsemblePrediction.of(members), features, composition, truth, "family-" + family));
        }
        return rows;
    }
}
