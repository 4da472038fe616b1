package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cupel.surrogate.goal.Condition;
import org.junit.jupiter.api.Test;

class HurdleSurrogateTest {

    private static final int KNOWN = 70;
    private static final FinishedData SMOOTH = Valley.data(160, 4, "depth <= 0.1 and gap between 1.5 and 2.2");
    private static final FinishedData SPIKED = spiked(SMOOTH);
    private static final HurdleBelief BELIEF = (HurdleBelief) learnt(SPIKED, 0);

    /** What has no gap where another feature is large: about half of the rows. */
    private static FinishedData spiked(FinishedData data) {
        double[][] values = {data.values()[0], data.values()[1].clone()};
        for (int i = 0; i < data.size(); i++) {
            if (isSpiked(data, i)) {
                values[1][i] = 0;
            }
        }
        return new FinishedData(data.goal(), data.features(), data.properties(), values, data.hit(), 0);
    }

    private static boolean isSpiked(FinishedData data, int row) {
        return data.features().rows()[row][2] > 0.5;
    }

    private static Belief learnt(FinishedData data, long shuffle) {
        int[] rows = IntStream.range(0, KNOWN).toArray();
        var random = new SplittableRandom(shuffle);
        for (int i = KNOWN - 1; shuffle > 0 && i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = rows[i];
            rows[i] = rows[j];
            rows[j] = swap;
        }
        return new HurdleSurrogate().learn(new Known(data, rows, 1));
    }

    private static Condition gap(double low, double high) {
        return new Condition.Within("gap", low, high);
    }

    @Test
    void whetherThereIsAGapIsLearntByItself() {
        int right = 0;
        for (int i = KNOWN; i < SPIKED.size(); i++) {
            right += BELIEF.hurdle().off(i) < 0.5 == isSpiked(SPIKED, i) ? 1 : 0;
        }
        assertThat(right).isGreaterThan((int) (0.85 * (SPIKED.size() - KNOWN)));
    }

    @Test
    void howLargeAGapIsIsLearntFromThoseThatHaveOne() {
        int[] off = IntStream.range(KNOWN, SPIKED.size())
                .filter(i -> !isSpiked(SPIKED, i))
                .toArray();
        double[] errors = IntStream.of(off)
                .mapToDouble(i -> BELIEF.off().mean(1, i) - SMOOTH.values()[1][i])
                .toArray();
        assertThat(Spread.of(errors).deviation())
                .isLessThan(0.3 * Spread.of(SMOOTH.values()[1]).deviation());
    }

    @Test
    void theSpikeCountsWhereItIsInsideTheBoundsAlone() {
        for (int i = KNOWN; i < SPIKED.size(); i++) {
            assertThat(BELIEF.at().fulfils(gap(0, 0), i, -1)).isEqualTo(1);
            assertThat(BELIEF.at().fulfils(gap(0.001, 9), i, -1)).isZero();
            assertThat(BELIEF.fulfils(gap(0, 0), i, -1))
                    .isCloseTo(1 - BELIEF.hurdle().off(i), within(1e-12));
        }
    }

    @Test
    void gapsAreFoundThatOneProcessOverlooks() {
        Belief one = new CoupledSurrogate()
                .learn(new Known(SPIKED, IntStream.range(0, KNOWN).toArray(), 1));
        assertThat(logLoss((JointBelief) BELIEF)).isLessThan(0.9 * logLoss((JointBelief) one));
    }

    private static double logLoss(JointBelief belief) {
        double sum = 0;
        for (int i = KNOWN; i < SPIKED.size(); i++) {
            double gap = SPIKED.values()[1][i];
            double probability = belief.fulfils(gap(1.5, 3), i, -1);
            sum -= Math.log(Math.max(1e-6, gap >= 1.5 && gap <= 3 ? probability : 1 - probability));
        }
        return sum;
    }

    @Property(tries = 200)
    void probabilitiesOfDisjointBoundsAddUpToOne(
            @ForAll @IntRange(min = KNOWN, max = 159) int row, @ForAll @DoubleRange(min = -2, max = 6) double edge) {
        double below = BELIEF.fulfils(gap(Double.NEGATIVE_INFINITY, edge), row, -1);
        double above = BELIEF.fulfils(gap(Math.nextUp(edge), Double.POSITIVE_INFINITY), row, -1);
        assertThat(below).isBetween(0.0, 1.0);
        assertThat(above).isBetween(0.0, 1.0);
        assertThat(below + above).isCloseTo(1, within(1e-9));
        assertThat(BELIEF.within(1, row, Double.NEGATIVE_INFINITY, edge)).isCloseTo(below, within(1e-9));
    }

    @Property(tries = 200)
    void theFloorOnlySparesWork(
            @ForAll @IntRange(min = KNOWN, max = 159) int row, @ForAll @DoubleRange(min = 0, max = 1) double floor) {
        Condition goal = SPIKED.goal().condition();
        double exact = BELIEF.fulfils(goal, row, -1);
        double spared = BELIEF.fulfils(goal, row, floor);
        if (exact > floor) {
            assertThat(spared).isCloseTo(exact, within(1e-12));
        } else {
            assertThat(spared).isLessThanOrEqualTo(floor + 1e-12);
        }
    }

    @Property(tries = 5)
    void theOrderOfResultsMeansNothing(@ForAll @IntRange(min = 1) int shuffle) {
        var other = (JointBelief) learnt(SPIKED, shuffle);
        for (int i = KNOWN; i < SPIKED.size(); i++) {
            assertThat(other.fulfils(SPIKED.goal().condition(), i, -1))
                    .isCloseTo(BELIEF.fulfils(SPIKED.goal().condition(), i, -1), within(1e-3));
        }
    }

    @Test
    void withoutASpikeNothingIsDifferent() {
        var hurdle = (JointBelief) learnt(SMOOTH, 0);
        var coupled = (JointBelief) new CoupledSurrogate()
                .learn(new Known(SMOOTH, IntStream.range(0, KNOWN).toArray(), 1));
        for (int i = KNOWN; i < SMOOTH.size(); i++) {
            assertThat(hurdle.fulfils(SMOOTH.goal().condition(), i, -1))
                    .isEqualTo(coupled.fulfils(SMOOTH.goal().condition(), i, -1));
        }
    }

    @Test
    void aSpikeThatAppearsLaterIsTakenUp() {
        var surrogate = new HurdleSurrogate();
        assertThat(surrogate.learn(new Known(SPIKED, IntStream.range(0, 12).toArray(), 1)))
                .isInstanceOf(CoupledBelief.class);
        var later = surrogate.learn(new Known(SPIKED, IntStream.range(0, KNOWN).toArray(), 1));
        assertThat(later).isInstanceOf(HurdleBelief.class);
        assertThat(((HurdleBelief) later).fulfils(gap(0, 0), KNOWN, -1))
                .isCloseTo(BELIEF.fulfils(gap(0, 0), KNOWN, -1), within(1e-9));
    }

    @Test
    void searchesFindWindowsBesideASpike() throws InterruptedException {
        FinishedData data = spiked(Valley.data(400, 3, "depth <= 9 and gap between 1.5 and 1.9"));
        boolean[] hit = new boolean[data.size()];
        for (int i = 0; i < hit.length; i++) {
            hit[i] = data.values()[1][i] >= 1.5 && data.values()[1][i] <= 1.9;
        }
        var search = new FinishedData(data.goal(), data.features(), data.properties(), data.values(), hit, 0);
        PolicyReport report = new Backtest(search, new Plan(20, 10, 400, 3, 1), 2)
                .run(List.of(Policies.named("hurdle-feasibility", search.goal())))
                .policies()
                .get(0);
        double byChance = RandomSearch.evaluationsTo(search.hits(), search.size(), search.hits());
        assertThat(report.evaluationsToAll().median()).isLessThan(byChance / 2);
    }
}
