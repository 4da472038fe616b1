package org.cupel.train.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;
import org.cupel.train.TestCrystals;
import org.cupel.train.TestSettings;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainingSettings;
import org.junit.jupiter.api.Test;

class CrossFittingTest {

    private static final TrainingSettings THREE = TestSettings.of(1, 42L, 43L, 44L);
    private static final TrustPlan PLAN = new TrustPlan(true, 4, 2, Duration.ofMinutes(5));

    private final LabelledGraphs data = TestCrystals.labelled(120, 5);
    private final int[] rows = IntStream.concat(Arrays.stream(data.train()), Arrays.stream(data.validation()))
            .toArray();
    private final Families families = Families.of(data, rows, 4);

    @Test
    void everyRowIsPredictedOnceByMembersThatHaveNotSeenItsFamily() {
        assertThat(families.count()).isEqualTo(4);
        HeldOutRows heldOut = new CrossFitting(new MeanTrainer(), PLAN)
                .of(data, families, THREE)
                .orElseThrow();
        assertThat(heldOut.rows())
                .extracting(HeldOutRow::row)
                .containsExactlyInAnyOrder(Arrays.stream(rows).boxed().toArray(Integer[]::new));
        assertThat(heldOut.familiesHeldOut()).isTrue();
        assertThat(heldOut.notes()).containsExactly("families held out from ensembles of 2 members");
        for (HeldOutRow row : heldOut.rows()) {
            double mean = Arrays.stream(data.train())
                    .filter(other -> families.of(other) != families.of(row.row()))
                    .mapToDouble(other -> data.targets()[other])
                    .average()
                    .orElseThrow();
            assertThat(row.prediction().quantiles().q50()).isCloseTo(mean + MeanTrainer.STEP / 2, within(1e-12));
        }
    }

    @Test
    void labelsOfAFamilyDoNotReachItsPredictions() {
        double[] other = data.targets().clone();
        for (int row : rows) {
            if (families.of(row) == 1) {
                other[row] += 1000;
            }
        }
        LabelledGraphs changed =
                new LabelledGraphs(data.crystals(), data.graphs(), other, data.train(), data.validation(), data.test());
        Map<Integer, Double> before = medians(data);
        Map<Integer, Double> after = medians(changed);
        for (int row : rows) {
            if (families.of(row) == 1) {
                assertThat(after.get(row)).isEqualTo(before.get(row));
            } else {
                assertThat(after.get(row)).isNotEqualTo(before.get(row));
            }
        }
    }

    @Test
    void whenTimeIsUpTheRestIsLeftOutAndSaid() {
        var noTime = new TrustPlan(true, 4, 2, Duration.ZERO);
        HeldOutRows heldOut = new CrossFitting(new MeanTrainer(), noTime)
                .of(data, families, THREE)
                .orElseThrow();
        assertThat(heldOut.rows()).allMatch(row -> families.of(row.row()) == 0);
        assertThat(heldOut.notes().get(0)).contains("ended before family-1", "cupel.training.trust.max-duration");
    }

    @Test
    void tooFewRowsHoldNothingOut() {
        LabelledGraphs few = TestCrystals.labelled(24, 5);
        int[] all = TestCrystals.range(0, 19);
        assertThat(new CrossFitting(new MeanTrainer(), PLAN).of(few, Families.of(few, all, 4), THREE))
                .isEmpty();
        assertThat(Families.of(few, all, 4).count()).isEqualTo(1);
    }

    /** By simulation: spreads of two members, put on the scale of five, are as large as those of five on average. */
    @Test
    void fewerMembersAreAsDividedAsMore() {
        var random = new Random(3);
        double ofTwo = 0;
        double ofFive = 0;
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            double[] medians = random.doubles(5).toArray();
            var two = new EnsemblePrediction(
                    new Quantiles(0, 0, 0), new Uncertainty(0.1, deviation(medians, 2)), 0.5, 0.5, 2);
            ofTwo += Math.pow(CrossFitting.asOf(two, 5).uncertainty().epistemic(), 2) / n;
            ofFive += Math.pow(deviation(medians, 5), 2) / n;
        }
        assertThat(ofTwo).isCloseTo(ofFive, within(0.002));
    }

    private Map<Integer, Double> medians(LabelledGraphs labelled) {
        Map<Integer, Double> medians = new HashMap<>();
        new CrossFitting(new MeanTrainer(), PLAN)
                .of(labelled, families, THREE)
                .orElseThrow()
                .rows()
                .forEach(row ->
                        medians.put(row.row(), row.prediction().quantiles().q50()));
        return medians;
    }

    private static double deviation(double[] values, int first) {
        double mean = Arrays.stream(values, 0, first).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values, 0, first)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
