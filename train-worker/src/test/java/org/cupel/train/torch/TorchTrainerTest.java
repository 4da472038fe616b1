package org.cupel.train.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.TrainingSettings;
import org.junit.jupiter.api.Test;

class TorchTrainerTest {

    private final TorchTrainer trainer = new TorchTrainer(TorchDevice.choose("cpu"));
    private final LabelledGraphs data = TestCrystals.labelled(80, 5);

    @Test
    void overfitsTwentyCrystals() {
        List<Crystal> crystals = TestCrystals.some(20, 3);
        double[] labels = crystals.stream().mapToDouble(TestCrystals::label).toArray();
        int[] all = TestCrystals.range(0, 20);
        LabelledGraphs twenty = new LabelledGraphs(crystals, TestCrystals.graphs(crystals), labels, all, all, all);
        double spread = Arrays.stream(labels).max().orElseThrow()
                - Arrays.stream(labels).min().orElseThrow();

        MemberCheckpoint member = train(twenty, TestSettings.of(150, 42L), new MemoryCheckpoints())
                .get(0);

        assertThat(member.bestMae()).isLessThan(0.05 * spread);
        assertThat(member.history())
                .allSatisfy(epoch -> assertThat(epoch.trainLoss()).isFinite());
    }

    @Test
    void quantilesAreOrderedWhateverTheWeights() {
        for (long seed = 0; seed < 5; seed++) {
            MemberWeights wild =
                    scaled(WeightInitialiser.fresh(TestSettings.SHAPE, new TargetScaling(0.1, 0.3), seed), 6);
            Heads heads = trainer.predict(List.of(wild), data.graphs(), TestCrystals.range(0, 80))
                    .get(0);
            for (int i = 0; i < heads.size(); i++) {
                assertThat(heads.q10()[i]).isLessThanOrEqualTo(heads.q50()[i]);
                assertThat(heads.q50()[i]).isLessThanOrEqualTo(heads.q90()[i]);
                assertThat(heads.pStable()[i]).isBetween(0.0, 1.0);
                assertThat(heads.pMetastable()[i]).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theOrderOfAtomsDoesNotMatter() {
        // Noise keeps the twelfth neighbour apart from the thirteenth, so the graph itself does not depend on the
        // order.
        List<Crystal> crystals = TestCrystals.some(12, 9);
        List<Crystal> shuffled =
                crystals.stream().map(TorchTrainerTest::shuffled).toList();
        MemberWeights weights = WeightInitialiser.fresh(TestSettings.SHAPE, new TargetScaling(0, 1), 1);
        int[] all = TestCrystals.range(0, 12);

        double[] before = trainer.predict(List.of(weights), TestCrystals.graphs(crystals), all)
                .get(0)
                .q50();
        double[] after = trainer.predict(List.of(weights), TestCrystals.graphs(shuffled), all)
                .get(0)
                .q50();

        for (int i = 0; i < all.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], offset(1e-5));
        }
        assertThat(Arrays.stream(before).distinct().count()).isGreaterThan(6);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        TrainingSettings settings = TestSettings.of(4, 42L, 43L);

        List<MemberCheckpoint> once = train(data, settings, new MemoryCheckpoints());
        List<MemberCheckpoint> twice = train(data, settings, new MemoryCheckpoints());

        for (int i = 0; i < 2; i++) {
            assertThat(twice.get(i).current().parameters())
                    .isEqualTo(once.get(i).current().parameters());
            assertThat(twice.get(i).best().statistics())
                    .isEqualTo(once.get(i).best().statistics());
        }
        assertThat(once.get(0).current().parameters())
                .isNotEqualTo(once.get(1).current().parameters());
    }

    @Test
    void anInterruptedTrainingEndsLikeAnUninterruptedOne() {
        TrainingSettings settings = TestSettings.of(8, 42L, 43L, 44L);
        List<MemberCheckpoint> whole = train(data, settings, new MemoryCheckpoints());

        MemoryCheckpoints crashed = new MemoryCheckpoints();
        crashed.crashAt(5);
        assertThatThrownBy(() -> train(data, settings, crashed)).hasMessage("crash");
        crashed.crashAt(Integer.MAX_VALUE);
        List<MemberCheckpoint> resumed = train(data, settings, crashed);

        for (int i = 0; i < 3; i++) {
            assertThat(resumed.get(i).current().parameters())
                    .isEqualTo(whole.get(i).current().parameters());
            assertThat(resumed.get(i).best().parameters())
                    .isEqualTo(whole.get(i).best().parameters());
            assertThat(resumed.get(i).history()).isEqualTo(whole.get(i).history());
        }
    }

    @Test
    void finishedMembersAreNotTrainedAgain() {
        TrainingSettings settings = TestSettings.of(3, 42L, 43L);
        MemoryCheckpoints checkpoints = new MemoryCheckpoints();
        List<MemberCheckpoint> first = train(data, settings, checkpoints);
        int before = checkpoints.epochs;

        List<MemberCheckpoint> again = train(data, settings, checkpoints);

        assertThat(checkpoints.epochs).isEqualTo(before);
        assertThat(again.get(1).best().parameters())
                .isEqualTo(first.get(1).best().parameters());
    }

    @Test
    void aTimeBudgetShortensTheSchedule() {
        TrainingSettings settings = TestSettings.with(100_000, Duration.ofSeconds(2), Duration.ofHours(1), 42L);
        MemoryCheckpoints checkpoints = new MemoryCheckpoints();

        MemberCheckpoint member = train(data, settings, checkpoints).get(0);

        assertThat(member.epoch()).isEqualTo(member.plannedEpochs()).isLessThan(100_000);
        assertThat(checkpoints.shortenedTo).isEqualTo(member.plannedEpochs());
    }

    @Test
    void aShortenedTrainingIsRepeatedByItsCutsWhateverTheClockSays() {
        TrainingSettings hurried = TestSettings.with(2_000, Duration.ofSeconds(1), Duration.ofHours(1), 42L);
        MemberCheckpoint first = train(data, hurried, new MemoryCheckpoints()).get(0);
        assertThat(first.shortenings()).isNotEmpty();
        assertThat(first.shortenings().get(first.shortenings().size() - 1).plannedEpochs())
                .isEqualTo(first.plannedEpochs());

        TrainingSettings repeated = TestSettings.with(2_000, Duration.ofMillis(1), Duration.ofHours(1), 42L)
                .replaying(Map.of(42L, first.shortenings()));
        MemberCheckpoint second = train(data, repeated, new MemoryCheckpoints()).get(0);

        assertThat(second.shortenings()).isEqualTo(first.shortenings());
        assertThat(second.history()).isEqualTo(first.history());
        assertThat(second.current().parameters()).isEqualTo(first.current().parameters());
    }

    @Test
    void memoryStaysFlatOverEpochs() {
        train(data, TestSettings.with(20, Duration.ofHours(1), Duration.ofHours(1), 42L), new MemoryCheckpoints());
        long pointers = Pointer.totalBytes();
        long resident = Pointer.physicalBytes();

        train(data, TestSettings.with(120, Duration.ofHours(1), Duration.ofHours(1), 42L), new MemoryCheckpoints());

        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(pointers + 1024);
        assertThat(Pointer.physicalBytes() - resident).isLessThan(80L << 20);
    }

    @Test
    void startsFromGivenWeights() {
        TrainingSettings settings = TestSettings.of(1, 42L);
        MemberWeights start = train(data, TestSettings.of(40, 7L), new MemoryCheckpoints())
                .get(0)
                .best();

        MemberCheckpoint warm = trainer.train(
                        data, settings, List.of(start), new MemoryCheckpoints(), new MemoryCheckpoints())
                .get(0);
        MemberCheckpoint fresh = train(data, settings, new MemoryCheckpoints()).get(0);

        assertThat(warm.bestMae()).isLessThan(0.7 * fresh.bestMae());
    }

    private List<MemberCheckpoint> train(
            LabelledGraphs graphs, TrainingSettings settings, MemoryCheckpoints checkpoints) {
        return trainer.train(graphs, settings, List.of(), checkpoints, checkpoints);
    }

    private static MemberWeights scaled(MemberWeights weights, float factor) {
        float[] parameters = weights.parameters().clone();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= factor;
        }
        return new MemberWeights(weights.shape(), parameters, weights.statistics(), weights.scaling());
    }

    private static Crystal shuffled(Crystal crystal) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < crystal.atomCount(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(4));
        List<Element> species = order.stream().map(crystal::element).toList();
        double[] frac = new double[3 * order.size()];
        for (int i = 0; i < frac.length; i++) {
            frac[i] = crystal.fractional(order.get(i / 3), i % 3);
        }
        return new Crystal(crystal.lattice(), species, frac);
    }
}
