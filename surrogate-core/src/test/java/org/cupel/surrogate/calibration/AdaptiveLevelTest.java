package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AdaptiveLevelTest {

    /** Proposition 4.1 of Gibbs and Candès, for any stream at all. */
    @Property
    void theShareOutsideIsTheTargetWhateverTheStream(
            @ForAll @Size(min = 1, max = 600) boolean[] adversary,
            @ForAll @DoubleRange(min = 0.01, max = 0.4) double target,
            @ForAll @DoubleRange(min = 0.001, max = 0.3) @Scale(4) double step) {
        AdaptiveLevel level = AdaptiveLevel.start(target, step, 0);
        for (boolean wish : adversary) {
            level = level.update(level.miscoverage() <= 0 || level.miscoverage() < 1 && wish);
        }
        double share = (double) level.outside() / level.results();
        double bound = (Math.max(target, 1 - target) + step) / (step * level.results());
        assertThat(share).isCloseTo(target, within(bound + 1e-9));
    }

    /** Errors double half-way: the fixed interval loses its coverage, the adaptive one finds it again. */
    @Test
    void followsAStreamThatChanges() {
        var random = new Random(12);
        var calibration = new SplitConformal(Yardstick.UNCERTAINTY, Sides.APART)
                .fit(
                        CalibrationRows.of(SimulatedRows.normal(random, 1000, "one", novelty -> 1)),
                        new Target(0.1, Domain.ANY));
        var before = SimulatedRows.normal(random, 1000, "one", novelty -> 1);
        var after = SimulatedRows.normal(random, 3000, "one", novelty -> 2);
        AdaptiveLevel level = run(calibration, before, AdaptiveLevel.start(0.1));
        AdaptiveLevel later = run(calibration, after, level);
        double shareAfter = (double) (later.outside() - level.outside()) / after.size();
        assertThat(SimulatedRows.coverage(calibration, after)).isLessThan(0.65);
        assertThat(shareAfter).isCloseTo(0.1, within(0.02));
    }

    @Test
    void withDecayTheLevelSettles() {
        var random = new Random(13);
        var calibration = new SplitConformal(Yardstick.UNCERTAINTY, Sides.APART)
                .fit(
                        CalibrationRows.of(SimulatedRows.normal(random, 4000, "one", novelty -> 1)),
                        new Target(0.1, Domain.ANY));
        var stream = SimulatedRows.normal(random, 20_000, "one", novelty -> 1);
        var level = run(calibration, stream, AdaptiveLevel.start(0.1, 0.1, 0.6));
        assertThat(level.miscoverage()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void comesBackFromJsonAndChecksItself() throws JsonProcessingException {
        var json = new ObjectMapper();
        var level = AdaptiveLevel.start(0.1).update(false).update(true);
        assertThat(level.miscoverage()).isCloseTo(0.1 + 0.02 * (0.1 - 1) + 0.02 * 0.1, within(1e-15));
        assertThat(json.readValue(json.writeValueAsString(level), AdaptiveLevel.class))
                .isEqualTo(level);
        assertThatThrownBy(() -> AdaptiveLevel.start(0.1, 0, 0)).hasMessageContaining("step 0.0");
    }

    private static AdaptiveLevel run(Calibration calibration, List<CalibrationRow> stream, AdaptiveLevel from) {
        AdaptiveLevel level = from;
        for (CalibrationRow row : stream) {
            Interval interval = calibration.interval(row.prediction(), level.miscoverage());
            level = level.update(interval.contains(row.truth()));
        }
        return level;
    }
}
