package org.cupel.surrogate.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final int WIDTH = 24;
    private static final List<String> METALS = List.of("Ti", "V", "Cr", "Mn", "Fe", "Co", "Ni", "Cu");

    private final SupportLearner learner = new SupportLearner(SupportSettings.DEFAULTS);

    /** Probes and new materials come from one distribution: one in a hundred lies outside. */
    @Test
    void freshMaterialsOfTheSameKindAreInside() {
        var random = new Random(31);
        Support support =
                learner.learn(rows(random, 1500, 0), probes(random, 1500, 0)).support();
        int fresh = 3000;
        long outside = probes(random, fresh, 0).stream()
                .filter(probe -> !assess(support, probe).inside())
                .count();
        assertThat(outside / (double) fresh).isCloseTo(0.01, within(0.01));
        double meanScore = probes(random, fresh, 0).stream()
                .mapToDouble(probe -> assess(support, probe).score())
                .average()
                .orElseThrow();
        assertThat(meanScore).isCloseTo(0.5, within(0.03));
    }

    @Test
    void eachPartAloneSuffices() {
        var random = new Random(32);
        Support support =
                learner.learn(rows(random, 800, 0), probes(random, 800, 0)).support();
        Probe usual = probes(random, 1, 0).get(0);
        float[] features = usual.row().features();
        Composition composition = usual.row().composition();
        assertThat(support.assess(features, composition, usual.epistemic()).inside())
                .isTrue();

        var farFeatures = support.assess(shifted(features, 6), composition, usual.epistemic());
        assertThat(farFeatures.inside()).isFalse();
        assertThat(farFeatures.features().percentile()).isGreaterThan(0.998);

        var farComposition = support.assess(features, Composition.parse("Li9O"), usual.epistemic());
        assertThat(farComposition.inside()).isFalse();
        assertThat(farComposition.composition().percentile()).isGreaterThan(0.998);
        assertThat(farComposition.unknownElements()).isZero();

        var divided = support.assess(features, composition, 1.0);
        assertThat(divided.inside()).isFalse();
        assertThat(divided.disagreement())
                .isEqualTo(new SupportPart(1.0, divided.disagreement().percentile()));
        assertThat(divided.disagreement().percentile()).isGreaterThan(0.998);
    }

    @Test
    void anElementThatNoTrainingRowHasIsOutside() {
        var random = new Random(33);
        Support support =
                learner.learn(rows(random, 300, 0), probes(random, 300, 0)).support();
        Probe usual = probes(random, 1, 0).get(0);
        var score = support.assess(usual.row().features(), Composition.parse("LiFeTc"), usual.epistemic());
        assertThat(score.unknownElements()).isEqualTo(1);
        assertThat(score.score()).isEqualTo(1);
        assertThat(score.inside()).isFalse();
        assertThat(support.elements()).contains(Element.Fe).doesNotContain(Element.Tc);
    }

    /** Far is not the end: twice as far is more novel still, so that groups of novelty can tell. */
    @Test
    void noveltyGrowsWithoutEndWhileTheScoreStaysBelowOne() {
        var random = new Random(34);
        Support support =
                learner.learn(rows(random, 300, 0), probes(random, 300, 0)).support();
        Probe usual = probes(random, 1, 0).get(0);
        double before = -1;
        for (int distance : new int[] {0, 4, 8, 16, 32}) {
            var score = support.assess(
                    shifted(usual.row().features(), distance), usual.row().composition(), 0.01);
            assertThat(score.novelty()).isGreaterThan(before);
            assertThat(score.score()).isBetween(0.0, 1.0);
            before = score.novelty();
        }
    }

    /** A direction that never varied in training is not in any principal component. */
    @Test
    void seesADirectionThatTrainingNeverTook() {
        var random = new Random(35);
        List<SupportRow> flat = rows(random, 400, 0).stream()
                .map(row -> new SupportRow(withFirst(row.features(), 0.5f), row.composition(), row.cluster()))
                .toList();
        List<Probe> probes = probes(random, 400, 0).stream()
                .map(probe -> new Probe(
                        new SupportRow(
                                withFirst(probe.row().features(), 0.5f),
                                probe.row().composition(),
                                probe.row().cluster()),
                        probe.epistemic(),
                        LeaveOut.CLUSTER))
                .toList();
        Support support = learner.learn(flat, probes).support();
        var row = probes.get(0).row();
        double inside =
                support.assess(row.features(), row.composition(), 0).features().value();
        double moved = support.assess(withFirst(row.features(), 30f), row.composition(), 0)
                .features()
                .value();
        assertThat(moved).isGreaterThan(5 * inside);
    }

    /** Rows are their own probes: with their family left out they are farther than with themselves alone left out. */
    @Test
    void leavesWholeFamiliesOut() {
        var random = new Random(36);
        List<SupportRow> families = new ArrayList<>();
        for (int family = 0; family < 6; family++) {
            for (SupportRow row : rows(random, 60, 0)) {
                float[] features = row.features();
                for (int j = 0; j < WIDTH; j++) {
                    features[j] = 0.3f * features[j] + (j % 6 == family ? 3 : 0);
                }
                families.add(new SupportRow(features, row.composition(), "family-" + family));
            }
        }
        List<SupportRow> alone = IntStream.range(0, families.size())
                .mapToObj(i -> new SupportRow(
                        families.get(i).features(), families.get(i).composition(), "row-" + i))
                .toList();
        double byFamily = meanFeatureDistance(families);
        double byRow = meanFeatureDistance(alone);
        assertThat(byFamily).isGreaterThan(2 * byRow);
    }

    @Test
    void anElementOfOneFamilyAloneIsUnknownToTheOthers() {
        var random = new Random(37);
        List<SupportRow> rows = new ArrayList<>(rows(random, 40, 0));
        float[] features = rows.get(0).features();
        rows.add(new SupportRow(features, Composition.parse("TcO2"), "technetium"));
        List<Probe> probes =
                rows.stream().map(row -> new Probe(row, 0.01, LeaveOut.CLUSTER)).toList();
        var scores = learner.learn(rows, probes).probes();
        assertThat(scores.get(40).unknownElements()).isEqualTo(1);
        assertThat(scores.get(40).score()).isEqualTo(1);
        assertThat(scores.subList(0, 40)).allMatch(score -> score.unknownElements() == 0);
    }

    @Test
    void comesBackFromBytesToTheLastBit() throws IOException {
        var random = new Random(38);
        Support support =
                learner.learn(rows(random, 200, 0), probes(random, 200, 0)).support();
        byte[] bytes = bytes(support);
        Support back = Support.readFrom(new ByteArrayInputStream(bytes));
        for (Probe probe : probes(random, 200, 1)) {
            assertThat(assess(back, probe)).isEqualTo(assess(support, probe));
        }
        assertThat(bytes(back)).isEqualTo(bytes);
        assertThat(back.elements()).isEqualTo(support.elements());
        assertThatThrownBy(() -> Support.readFrom(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 9))))
                .isInstanceOf(EOFException.class);
        bytes[0]++;
        assertThatThrownBy(() -> Support.readFrom(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Maybe another file");
    }

    @Test
    void scoresComeBackFromJson() throws JsonProcessingException {
        var random = new Random(39);
        Support support =
                learner.learn(rows(random, 50, 0), probes(random, 50, 0)).support();
        var score = assess(support, probes(random, 1, 0).get(0));
        var json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(score), SupportScore.class))
                .isEqualTo(score);
    }

    @Test
    void keepsASampleOfManyReferencesAlwaysTheSame() throws IOException {
        var settings = new SupportSettings(5, 8, 0.99, 100, 0.99);
        List<SupportRow> rows = rows(new Random(40), 500, 0);
        List<Probe> probes = probes(new Random(41), 100, 0);
        var learnt = new SupportLearner(settings).learn(rows, probes);
        assertThat(learnt.support().references()).isEqualTo(100);
        assertThat(learnt.rows()).isEqualTo(500);
        assertThat(bytes(learnt.support()))
                .isEqualTo(
                        bytes(new SupportLearner(settings).learn(rows, probes).support()));
    }

    @Test
    void withoutProbesNothingIsInside() {
        var random = new Random(42);
        Support support = learner.learn(rows(random, 50, 0), List.of()).support();
        assertThat(assess(support, probes(random, 1, 0).get(0)).inside()).isFalse();
    }

    @Test
    void identicalRowsAreHandled() {
        var row = new SupportRow(new float[WIDTH], Composition.parse("FeO"), "a");
        var twin = new SupportRow(new float[WIDTH], Composition.parse("FeO"), "b");
        Support support = learner.learn(
                        List.of(row, twin),
                        List.of(new Probe(row, 0, LeaveOut.CLUSTER), new Probe(twin, 0, LeaveOut.CLUSTER)))
                .support();
        assertThat(support.assess(new float[WIDTH], Composition.parse("FeO"), 0).score())
                .isZero();
        assertThat(support.assess(shifted(new float[WIDTH], 1), Composition.parse("FeO"), 0)
                        .inside())
                .isFalse();
    }

    @Test
    void refusesWhatIsNoNumberWithItsIndex() {
        var random = new Random(43);
        List<SupportRow> rows = new ArrayList<>(rows(random, 5, 0));
        Support support = learner.learn(rows, probes(random, 5, 0)).support();
        float[] broken = withFirst(rows.get(0).features(), Float.NaN);
        Composition composition = rows.get(0).composition();
        assertThatThrownBy(() -> support.assess(broken, composition, 0))
                .hasMessageContaining("Feature 0 of this material is NaN");
        assertThatThrownBy(() -> support.assess(new float[3], composition, 0)).hasMessageContaining("3 features, but");
        assertThatThrownBy(() -> support.assess(rows.get(0).features(), composition, Double.NaN))
                .hasMessageContaining("disagreement of NaN");
        rows.add(new SupportRow(broken, composition, "x"));
        assertThatThrownBy(() -> learner.learn(rows, List.of())).hasMessageContaining("Feature 0 of reference 5");
        assertThatThrownBy(() -> learner.learn(rows.subList(0, 1), List.of())).hasMessageContaining("1 references");
        var one = new SupportRow(rows.get(0).features(), composition, "same");
        var other = new SupportRow(rows.get(1).features(), composition, "same");
        assertThatThrownBy(() -> learner.learn(List.of(one, other), List.of(new Probe(one, 0, LeaveOut.CLUSTER))))
                .hasMessageContaining("Probe 0 leaves out 'same', and every reference is of that");
    }

    /** The same material twice: its polymorph in another family does not make it familiar. */
    @Test
    void leavesPolymorphsOutWithTheirMaterial() {
        var random = new Random(45);
        List<SupportRow> rows = new ArrayList<>(rows(random, 60, 0));
        float[] features = shifted(rows.get(0).features(), 9);
        Composition substance = Composition.parse("Li3TiCrO9");
        rows.add(new SupportRow(features, substance, "one", "twins"));
        rows.add(new SupportRow(features, substance, "other", "twins"));
        var alone = new Probe(rows.get(60), 0.01, LeaveOut.ROW);
        var family = new Probe(rows.get(60), 0.01, LeaveOut.CLUSTER);
        var scores = learner.learn(rows, List.of(alone, family)).probes();
        assertThat(scores.get(0).features().value()).isGreaterThan(5);
        assertThat(scores.get(0).composition().value()).isPositive();
        assertThat(scores.get(1).features().value()).isZero();
        assertThat(scores.get(1).composition().value()).isZero();
    }

    /** 30,000 rows of 400 features: the time of a score is printed; the bound leaves room for a busy machine. */
    @Test
    void staysFastWithManyReferences() throws IOException {
        var random = new Random(44);
        float[][] mixing = new float[400][60];
        for (float[] row : mixing) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) (random.nextGaussian() / (1 + 0.2 * k));
            }
        }
        List<SupportRow> references = mixed(random, mixing, 30_000);
        long start = System.nanoTime();
        var learnt = learner.learn(
                references,
                mixed(random, mixing, 300).stream()
                        .map(row -> new Probe(row, 0.01, LeaveOut.CLUSTER))
                        .toList());
        double learnSeconds = (System.nanoTime() - start) / 1e9;
        List<SupportRow> queries = mixed(random, mixing, 400);
        for (SupportRow row : queries) {
            learnt.support().assess(row.features(), row.composition(), 0.01);
        }
        start = System.nanoTime();
        for (SupportRow row : queries) {
            learnt.support().assess(row.features(), row.composition(), 0.01);
        }
        double millis = (System.nanoTime() - start) / 1e6 / queries.size();
        System.out.printf(
                "30,000 references of 400 features: learnt in %.1f s, %.2f ms per score, %.1f MB%n",
                learnSeconds, millis, bytes(learnt.support()).length / 1e6);
        assertThat(millis).isLessThan(10);
    }

    private double meanFeatureDistance(List<SupportRow> rows) {
        return learner
                .learn(
                        rows,
                        rows.stream()
                                .map(row -> new Probe(row, 0.01, LeaveOut.CLUSTER))
                                .toList())
                .probes()
                .stream()
                .mapToDouble(score -> score.features().value())
                .average()
                .orElseThrow();
    }

    private static SupportScore assess(Support support, Probe probe) {
        return support.assess(probe.row().features(), probe.row().composition(), probe.epistemic());
    }

    private static byte[] bytes(Support support) throws IOException {
        var out = new ByteArrayOutputStream();
        support.writeTo(out);
        return out.toByteArray();
    }

    private static List<SupportRow> mixed(Random random, float[][] mixing, int n) {
        List<SupportRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] hidden = random.doubles(mixing[0].length, -2, 2).toArray();
            float[] features = new float[mixing.length];
            for (int j = 0; j < features.length; j++) {
                for (int k = 0; k < hidden.length; k++) {
                    features[j] += (float) (mixing[j][k] * hidden[k]);
                }
                features[j] += (float) (0.1 * random.nextGaussian());
            }
            rows.add(new SupportRow(features, composition(random), "row-" + i));
        }
        return rows;
    }

    private static List<SupportRow> rows(Random random, int n, double offset) {
        List<SupportRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] features = new float[WIDTH];
            for (int j = 0; j < WIDTH; j++) {
                features[j] = (float) (offset + random.nextGaussian() * (1 + j % 3));
            }
            rows.add(new SupportRow(features, composition(random), "row-" + i));
        }
        return rows;
    }

    private static List<Probe> probes(Random random, int n, double offset) {
        return rows(random, n, offset).stream()
                .map(row -> new SupportRow(row.features(), row.composition(), "new-" + row.cluster()))
                .map(row -> new Probe(row, 0.02 * random.nextDouble(), LeaveOut.CLUSTER))
                .toList();
    }

    private static Composition composition(Random random) {
        String one = METALS.get(random.nextInt(METALS.size()));
        String other = METALS.get(random.nextInt(METALS.size()));
        int lithium = 1 + random.nextInt(4);
        return Composition.parse("Li" + lithium + one + (1 + random.nextInt(3)) + other + (1 + random.nextInt(3)) + "O"
                + (4 + random.nextInt(5)));
    }

    private static float[] shifted(float[] features, float by) {
        float[] shifted = features.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += by;
        }
        return shifted;
    }

    private static float[] withFirst(float[] features, float value) {
        float[] changed = features.clone();
        changed[0] = value;
        return changed;
    }
}
