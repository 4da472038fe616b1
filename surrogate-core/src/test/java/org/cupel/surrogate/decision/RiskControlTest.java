package org.cupel.surrogate.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cupel.surrogate.Goldens;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.prediction.Quantiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskControlTest {

    private static final double STABLE_BELOW = 0.05;
    private static final Interval INTERVAL = new Interval(0, 0.1);

    /**
     * The guarantee: thresholds are learnt from 1,500 rows whose p_stable is too sure of itself, and their true risk is
     * known. At 80 % confidence at most one in five may be unsafe, within four standard errors.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.08, 0.12})
    void unsafeThresholdsAreAsRareAsPromised(double share) {
        var random = new Random(21);
        var limit = new RiskLimit(share, 0.8);
        var control =
                new RiskControl(STABLE_BELOW, limit, limit, limit.share(), IntervalLine.NONE, IntervalLine.NONE, false);
        int repeats = 400;
        int enabled = 0;
        int unsafe = 0;
        for (int i = 0; i < repeats; i++) {
            RiskRule keep = control.learn(overconfident(random, 1500)).keep();
            enabled += keep.enabled() ? 1 : 0;
            unsafe += keep.enabled() && trueRisk(keep.certainty()) > share ? 1 : 0;
        }
        assertThat(enabled).as("rules in use").isGreaterThan(repeats / 4);
        assertThat(unsafe / (double) repeats).isLessThanOrEqualTo(0.2 + 4 * Math.sqrt(0.16 / repeats));
    }

    /** Families differ: some are wrong four times in ten, whatever is claimed. One of many must not carry the rest. */
    @Test
    void oneFamilyCannotCarryADecision() {
        var random = new Random(22);
        List<DecisionRow> rows = new ArrayList<>(family(random, "easy", 3000, 0.005));
        rows.addAll(family(random, "hard-1", 60, 0.4));
        rows.addAll(family(random, "hard-2", 60, 0.4));
        var limit = RiskLimit.DEFAULT;
        var trusting =
                new RiskControl(STABLE_BELOW, limit, limit, limit.share(), IntervalLine.NONE, IntervalLine.NONE, false);
        assertThat(trusting.learn(rows).keep().enabled()).isTrue();
        var wary = RiskControl.defaults(STABLE_BELOW).learn(rows).keep();
        assertThat(wary.enabled()).isFalse();
        assertThat(wary.upperBound()).isGreaterThan(0.3);
        assertThat(wary.reason()).contains("KEEP is off", "each cluster is left out in turn");
    }

    @Test
    void killIsHeldToTheWishWhereThatCanBeShown() {
        var random = new Random(31);
        var many = RiskControl.defaults(STABLE_BELOW)
                .learn(unstable(random, 3000, 0.01))
                .kill();
        assertThat(many.enabled()).isTrue();
        assertThat(many.limit()).isEqualTo(new RiskLimit(0.03, 0.975));
        assertThat(many.upperBound()).isLessThanOrEqualTo(0.03);

        var few = RiskControl.defaults(STABLE_BELOW)
                .learn(unstable(random, 150, 0))
                .kill();
        assertThat(few.enabled()).isTrue();
        assertThat(few.limit()).isEqualTo(new RiskLimit(0.05, 0.975));
        assertThat(few.upperBound()).isBetween(0.03, 0.05);
        assertThat(few.reason()).contains("with 97.5 % confidence");

        assertThatThrownBy(() -> new RiskControl(
                        STABLE_BELOW,
                        RiskLimit.DEFAULT,
                        RiskLimit.DEFAULT,
                        0.06,
                        IntervalLine.NONE,
                        IntervalLine.NONE,
                        true))
                .hasMessageContaining("0.06");
    }

    @Test
    void aGoodModelDecidesMostRowsAndIsRight() {
        var random = new Random(23);
        var policy = RiskControl.defaults(STABLE_BELOW).learn(calibrated(random, 4000));
        var fresh = calibrated(random, 40_000);
        assertThat(wrongShare(policy, fresh, Decision.KEEP)).isLessThan(0.05);
        assertThat(wrongShare(policy, fresh, Decision.KILL)).isLessThan(0.05);
        long maybe = fresh.stream()
                .filter(row -> decide(policy, row) == Decision.MAYBE)
                .count();
        assertThat(maybe / (double) fresh.size()).isLessThan(0.45);
        assertThat(policy.keep().reason()).contains("KEEP from a certainty of", "with 95 % confidence");
        assertThat(policy.keep().upperBound()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void withTooFewRowsNothingIsDecidedAndTheReasonSaysSo() {
        var policy = RiskControl.defaults(STABLE_BELOW).learn(calibrated(new Random(24), 40));
        assertThat(policy.keep().enabled()).isFalse();
        assertThat(policy.kill().reason())
                .startsWith("KILL is off:")
                .contains("too few")
                .endsWith("Add labelled rows.");
        var verdict = policy.decide(evidence(1, INTERVAL, List.of()));
        assertThat(verdict.decision()).isEqualTo(Decision.MAYBE);
        assertThat(verdict.reasons())
                .contains(new RuleOutcome("risk-control", "keep:risk-shown-below", 1, 0.05, false));
        assertThat(RiskControl.defaults(STABLE_BELOW).learn(List.of()).keep().enabled())
                .isFalse();
    }

    @Test
    void aModelThatIsWrongTooOftenNeverKeeps() {
        var policy = RiskControl.defaults(STABLE_BELOW).learn(family(new Random(25), "one", 2000, 0.2));
        assertThat(policy.keep().enabled()).isFalse();
        assertThat(policy.keep().certainty()).isEqualTo(1);
    }

    /** Known families are easy, unseen ones are not: a rule must be safe for both. */
    @Test
    void everyRegimeMustBeSafe() {
        List<DecisionRow> rows = new ArrayList<>();
        for (DecisionRow row : family(new Random(31), "one", 3000, 0.005)) {
            rows.add(new DecisionRow(row.pStable(), INTERVAL, true, row.truth(), "family-" + rows.size() % 5, "row"));
        }
        var control = RiskControl.defaults(STABLE_BELOW);
        assertThat(control.learn(rows).keep().enabled()).isTrue();
        for (DecisionRow row : family(new Random(32), "one", 500, 0.2)) {
            rows.add(new DecisionRow(
                    row.pStable(), INTERVAL, true, row.truth(), "family-" + rows.size() % 5, "cluster"));
        }
        RiskRule keep = control.learn(rows).keep();
        assertThat(keep.enabled()).isFalse();
        assertThat(keep.reason()).contains("with the cluster held out");
    }

    @Test
    void tiedProbabilitiesAreKeptOrLeftTogether() {
        List<DecisionRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(new DecisionRow(0.9, INTERVAL, true, i % 100 == 0 ? 0.2 : 0.0, "family-" + i % 5));
        }
        var keep = RiskControl.defaults(STABLE_BELOW).learn(rows).keep();
        assertThat(keep.enabled()).isTrue();
        assertThat(keep.selected()).isEqualTo(400);
        assertThat(keep.wrong()).isEqualTo(4);
    }

    @Test
    void rowsThatTheGatesHoldBackDoNotCount() {
        List<DecisionRow> rows = calibrated(new Random(26), 3000).stream()
                .map(row -> new DecisionRow(row.pStable(), row.interval(), false, row.truth(), row.cluster()))
                .toList();
        var policy = RiskControl.defaults(STABLE_BELOW).learn(rows);
        assertThat(policy.keep().enabled() || policy.kill().enabled()).isFalse();
        assertThat(policy.keep().rows()).isEqualTo(3000);
    }

    @Test
    void aLineOnTheIntervalIsPartOfTheRule() {
        List<DecisionRow> rows = new ArrayList<>();
        for (DecisionRow row : family(new Random(27), "narrow", 1500, 0.01)) {
            rows.add(new DecisionRow(
                    row.pStable(), new Interval(0, 0.08), true, row.truth(), "family-" + rows.size() % 4));
        }
        for (DecisionRow row : family(new Random(28), "wide", 1500, 0.3)) {
            rows.add(new DecisionRow(
                    row.pStable(), new Interval(0, 0.3), true, row.truth(), "family-" + rows.size() % 4));
        }
        var limit = RiskLimit.DEFAULT;
        var control = new RiskControl(
                STABLE_BELOW, limit, limit, limit.share(), IntervalLine.at(0.1), IntervalLine.NONE, true);
        var policy = control.learn(rows);
        assertThat(policy.keep().enabled()).isTrue();
        assertThat(policy.keep().selected()).isLessThanOrEqualTo(1500);
        assertThat(policy.decide(evidence(0.999, new Interval(0, 0.08), List.of()))
                        .decision())
                .isEqualTo(Decision.KEEP);
        assertThat(policy.decide(evidence(0.999, new Interval(0, 0.3), List.of()))
                        .decision())
                .isEqualTo(Decision.MAYBE);
        var unlimited = policy.decide(evidence(0.999, Interval.UNLIMITED, List.of()));
        assertThat(unlimited.decision()).isEqualTo(Decision.MAYBE);
        assertThat(unlimited.reasons()).allMatch(reason -> Double.isFinite(reason.value()));
    }

    @Test
    void aFailedGateMeansMaybeWhateverThePrediction() {
        var policy = RiskControl.defaults(STABLE_BELOW).learn(calibrated(new Random(29), 4000));
        assertThat(policy.decide(evidence(0.9999, INTERVAL, List.of())).decision())
                .isEqualTo(Decision.KEEP);
        var outside = Gates.insideSupport(0.995, 0.99);
        var missing = Gates.calibrationRows(3, 9, false);
        for (RuleOutcome gate : List.of(outside, missing, Gates.knownElements(1))) {
            var verdict = policy.decide(evidence(0.9999, INTERVAL, List.of(gate)));
            assertThat(verdict.decision()).isEqualTo(Decision.MAYBE);
            assertThat(verdict.reasons().get(0)).isEqualTo(gate);
            var fixed = DecisionPolicy.DEFAULT.decide(evidence(0.9999, INTERVAL, List.of(gate)));
            assertThat(fixed.decision()).isEqualTo(Decision.MAYBE);
        }
        assertThat(outside).isEqualTo(new RuleOutcome("support", "outside-support", 0.995, 0.99, false));
        assertThat(missing).isEqualTo(new RuleOutcome("calibration", "calibration-missing", 3, 9, false));
    }

    @Test
    void boundsAgreeWithSciPy() {
        for (double[] golden : Goldens.numbers("clopper_pearson.tsv")) {
            int hits = (int) golden[0];
            int n = (int) golden[1];
            assertThat(BinomialBound.upper(hits, n, 0.975)).isCloseTo(golden[3], within(1e-12));
            double bound = BinomialBound.upper(hits, n, 0.9);
            if (bound < 1) {
                assertThat(BinomialBound.rulesOut(hits, n, bound + 1e-9, 0.9)).isTrue();
                assertThat(BinomialBound.rulesOut(hits, n, bound - 1e-9, 0.9)).isFalse();
            }
        }
        int needed = BinomialBound.casesNeeded(0.05, 0.95);
        assertThat(needed).isEqualTo(59);
        assertThat(BinomialBound.rulesOut(0, needed, 0.05, 0.95)).isTrue();
        assertThat(BinomialBound.rulesOut(0, needed - 1, 0.05, 0.95)).isFalse();
    }

    @Test
    void comesBackFromJson() throws JsonProcessingException {
        var json = new ObjectMapper();
        var policy = RiskControl.defaults(STABLE_BELOW).learn(calibrated(new Random(30), 2000));
        assertThat(json.readValue(json.writeValueAsString(policy), RiskControlledPolicy.class))
                .isEqualTo(policy);
        var verdict = policy.decide(evidence(0.5, INTERVAL, List.of(Gates.knownElements(0))));
        assertThat(json.readValue(json.writeValueAsString(verdict), Verdict.class))
                .isEqualTo(verdict);
        assertThat(json.readValue(
                        json.writeValueAsString(DecisionPolicy.DEFAULT.thresholds()), DecisionThresholds.class))
                .isEqualTo(DecisionThresholds.DEFAULTS);
    }

    @Test
    void refusesWhatIsNoLabelWithItsIndex() {
        var good = new DecisionRow(0.5, INTERVAL, true, 0.1, "one");
        var nan = new DecisionRow(0.5, INTERVAL, true, Double.NaN, "one");
        var control = RiskControl.defaults(STABLE_BELOW);
        assertThatThrownBy(() -> control.learn(List.of(good, nan)))
                .hasMessage("The truth of row 1 is NaN. Leave such rows out and count them.");
        var wild = new DecisionRow(1.5, INTERVAL, true, 0.1, "one");
        assertThatThrownBy(() -> control.learn(List.of(wild))).hasMessageContaining("p_stable of row 0 is 1.5");
        assertThatThrownBy(() -> new RiskLimit(0, 0.95)).hasMessageContaining("share of 0.0");
        var on = new RiskRule(true, 0.4, IntervalLine.NONE, RiskLimit.DEFAULT, 9, 9, 0, 0.01, "");
        assertThatThrownBy(() -> new RiskControlledPolicy(0.05, on, on)).hasMessageContaining("overlap");
    }

    private static double wrongShare(Policy policy, List<DecisionRow> rows, Decision decision) {
        var taken = rows.stream().filter(row -> decide(policy, row) == decision).toList();
        long stable = taken.stream().filter(row -> row.truth() < STABLE_BELOW).count();
        long wrong = decision == Decision.KEEP ? taken.size() - stable : stable;
        return wrong / (double) taken.size();
    }

    private static Decision decide(Policy policy, DecisionRow row) {
        return policy.decide(evidence(row.pStable(), row.interval(), List.of())).decision();
    }

    private static Evidence evidence(double pStable, Interval interval, List<RuleOutcome> gates) {
        return new Evidence(new Quantiles(0, 0.01, 0.04), interval, pStable, gates);
    }

    /** p_stable even between 0 and 1; the truth is stable with probability 0.75 p + 0.22. */
    private static List<DecisionRow> overconfident(Random random, int n) {
        List<DecisionRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double claimed = random.nextDouble();
            boolean stable = random.nextDouble() < 0.75 * claimed + 0.22;
            rows.add(new DecisionRow(claimed, INTERVAL, true, stable ? 0 : 0.2, "one"));
        }
        return rows;
    }

    /** Mean of 0.78 − 0.75 p over p from the threshold to 1. */
    private static double trueRisk(double threshold) {
        return 0.78 - 0.75 * (1 + threshold) / 2;
    }

    /** Odds spread widely and told truly. */
    private static List<DecisionRow> calibrated(Random random, int n) {
        List<DecisionRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double p = 1 / (1 + Math.exp(-4 * random.nextGaussian()));
            rows.add(new DecisionRow(p, INTERVAL, true, random.nextDouble() < p ? 0 : 0.2, "family-" + i % 6));
        }
        return rows;
    }

    /** Certainly unstable, it is said, of six families alike. */
    private static List<DecisionRow> unstable(Random random, int n, double wrong) {
        List<DecisionRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double p = 0.1 * random.nextDouble();
            rows.add(new DecisionRow(p, INTERVAL, true, random.nextDouble() < wrong ? 0 : 0.2, "family-" + i % 6));
        }
        return rows;
    }

    private static List<DecisionRow> family(Random random, String name, int n, double wrong) {
        List<DecisionRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double p = 0.9 + 0.1 * random.nextDouble();
            rows.add(new DecisionRow(p, INTERVAL, true, random.nextDouble() < wrong ? 0.2 : 0, name));
        }
        return rows;
    }
}
