package org.cupel.surrogate.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OnTheHullPropertyTest {

    @Property(tries = 200)
    void noThresholdOfAnyCaseIsBetter(@ForAll long seed, @ForAll @IntRange(max = 60) int n) {
        List<OnTheHull.Case> cases = cases(new Random(seed), n, 0.5);

        double fitted = error(OnTheHull.fit(cases), cases);

        assertThat(fitted).isLessThanOrEqualTo(error(OnTheHull.NEVER, cases) + 1e-12);
        for (OnTheHull.Case one : cases) {
            if (one.correctedEv() > 0 && one.correctedEv() < 0.03) {
                assertThat(fitted)
                        .isLessThanOrEqualTo(error(new OnTheHull(Math.nextUp(one.correctedEv())), cases) + 1e-12);
            }
        }
    }

    @Property(tries = 100)
    void onlyMaterialsOnTheHullAreLeftThere(@ForAll long seed) {
        Random random = new Random(seed);
        double throughHull = 0.001 + random.nextDouble();
        double corrected = random.nextGaussian();

        assertThat(new OnTheHull(0.02).of(throughHull, corrected)).isEqualTo(Math.max(0, corrected));
        assertThat(new OnTheHull(0.02).of(0, Math.min(corrected, 0.0199))).isZero();
    }

    @Example
    void noiseOnMaterialsThatAreOnTheHullIsTakenBack() {
        List<OnTheHull.Case> cases = cases(new Random(1), 2_000, 1);

        assertThat(OnTheHull.fit(cases).withinEv()).isGreaterThan(0.005);
    }

    @Example
    void correctionsThatAreRightAreLetThrough() {
        Random random = new Random(2);
        List<OnTheHull.Case> cases = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double truth = 0.001 + 0.03 * random.nextDouble();
            cases.add(new OnTheHull.Case(0, truth, truth));
        }

        assertThat(OnTheHull.fit(cases)).isEqualTo(OnTheHull.NEVER);
        assertThat(OnTheHull.fit(List.of())).isEqualTo(OnTheHull.NEVER);
    }

    @Example
    void refusesWhatIsNoThreshold() {
        assertThatThrownBy(() -> new OnTheHull(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new OnTheHull(-1)).hasMessageContaining("-1");
    }

    /** @param share of those at 0 that truly are on the hull */
    private static List<OnTheHull.Case> cases(Random random, int n, double share) {
        List<OnTheHull.Case> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double truth = random.nextDouble() < share ? 0 : 0.05 * random.nextDouble();
            double throughHull = random.nextInt(3) == 0 ? 0.02 * random.nextDouble() : 0;
            // Coarse, so that some are tied.
            double corrected = Math.round(1000 * (truth + 0.005 * random.nextGaussian())) / 1000.0;
            cases.add(new OnTheHull.Case(throughHull, corrected, truth));
        }
        return cases;
    }

    private static double error(OnTheHull threshold, List<OnTheHull.Case> cases) {
        return cases.stream()
                .filter(one -> one.throughHullEv() == 0)
                .mapToDouble(one -> Math.abs(threshold.of(one.throughHullEv(), one.correctedEv()) - one.truthEv()))
                .sum();
    }
}
