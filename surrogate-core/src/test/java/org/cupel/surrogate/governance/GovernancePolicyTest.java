package org.cupel.surrogate.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.junit.jupiter.api.Test;

class GovernancePolicyTest {

    private static final Model GOOD = new Model(1000, 0.02, 0.02);
    private static final GovernanceEvidence EVIDENCE = GOOD.evidence();

    @Test
    void aGoodModelPassesEveryGate() {
        GovernanceReport report = GovernancePolicy.STRICT.judge(EVIDENCE);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.outcomes()).hasSize(Gate.values().length);
        assertThat(report.outcomes()).extracting(GateOutcome::name).doesNotHaveDuplicates();
        assertThat(outcome(report, Gate.TEST_SPEARMAN).explanation()).contains("on 1000 cases; must be above 0.5");
    }

    @Test
    void withoutMeasurementsNothingPasses() {
        for (var policy : List.of(GovernancePolicy.STRICT, GovernancePolicy.DEVELOPMENT, GovernancePolicy.SIX_CHECKS)) {
            GovernanceReport report = policy.judge(GovernanceEvidence.NONE);
            assertThat(report.passed()).as(policy.name()).isFalse();
            assertThat(report.refusals()).hasSameSizeAs(policy.required());
            assertThat(report.outcomes()).allSatisfy(outcome -> {
                assertThat(outcome.status()).isEqualTo(GateStatus.NOT_MEASURED);
                assertThat(outcome.explanation()).startsWith("Not measured.").endsWith("judge again.");
            });
        }
    }

    /** Any single thing that is missing or wrong refuses a model that is otherwise good. */
    @Test
    void everyGateCanRefuse() {
        var none = GovernanceEvidence.NONE;
        assertRefused(EVIDENCE.withValidation(none.validation()), Gate.VALIDATION_SPEARMAN);
        assertRefused(EVIDENCE.withTest(none.test()), Gate.TEST_SPEARMAN, Gate.TEST_COVERAGE);
        assertRefused(
                EVIDENCE.withLoco(none.loco()), Gate.LOCO_COVERAGE, Gate.WORST_GROUP_COVERAGE, Gate.LOCO_SPEARMAN);
        assertRefused(EVIDENCE.withProbabilities(none.probabilities()), Gate.PROBABILITY_CALIBRATION);
        assertRefused(
                EVIDENCE.withCalibration(CalibrationCheck.missing("No file is called trust.json.")), Gate.CALIBRATED);
        assertRefused(EVIDENCE.withCalibration(none.calibration()), Gate.CALIBRATED);
        assertRefused(EVIDENCE.withFinite(new FiniteCheck(10, 1)), Gate.PREDICTIONS_FINITE);
        assertRefused(EVIDENCE.withParity(new ParityCheck(20, 1e-3)), Gate.PARITY);
        assertRefused(EVIDENCE.withParity(new ParityCheck(20, Double.NaN)), Gate.PARITY);
        assertRefused(EVIDENCE.withParity(new ParityCheck(3, 1e-6)), Gate.PARITY);
        assertRefused(EVIDENCE.withSnapshot(new SnapshotCheck(5, "ab", "cd")), Gate.SNAPSHOT_INTACT);
        assertRefused(EVIDENCE.withSnapshot(new SnapshotCheck(5, "ab", "")), Gate.SNAPSHOT_INTACT);
        for (var state : List.of(ManifestCheck.State.UNSIGNED, ManifestCheck.State.ALTERED)) {
            assertRefused(
                    EVIDENCE.withManifest(new ManifestCheck(state, 7, "model.onnx differs.")), Gate.MANIFEST_SIGNED);
        }
    }

    /** A model that is five times as wrong as it says: right ranks, wrong intervals, decisions and probabilities. */
    @Test
    void overconfidenceIsRefused() {
        GovernanceReport report = GovernancePolicy.STRICT.judge(new Model(1000, 0.1, 0.02).evidence());
        assertThat(report.passed()).isFalse();
        assertThat(report.refusals())
                .extracting(GateOutcome::name)
                .contains(
                        "test-coverage",
                        "loco-coverage",
                        "worst-group-coverage",
                        "false-kill",
                        "keep-precision",
                        "kill-precision-lower",
                        "probability-calibration");
        GateOutcome kept = outcome(report, Gate.KEEP_PRECISION);
        assertThat(kept.status()).isEqualTo(GateStatus.FAILED);
        assertThat(kept.explanation()).contains("must be above 0.85").endsWith("candidates are kept.");
    }

    @Test
    void aModelThatDecidesNothingIsRefused() {
        GovernanceReport report = GovernancePolicy.STRICT.judge(new Model(1000, 0.02, 0.2).evidence());
        assertThat(report.refusals())
                .extracting(GateOutcome::name)
                .contains("decides", "keeps-and-kills", "keep-precision");
        assertThat(outcome(report, Gate.KEEPS_AND_KILLS).explanation()).contains("0 were kept and 0 killed");
    }

    /** True coverage is what was promised: the literal rule is a coin toss, the interval rule is not. */
    @Test
    void aPerfectModelOftenFailsTheLiteralRule() {
        int literal = 0;
        int interval = 0;
        for (int seed = 10; seed < 110; seed++) {
            var evidence = GovernanceEvidence.NONE.withTest(coverageOnly(100, seed));
            literal += passes(GovernancePolicy.SIX_CHECKS, evidence, Gate.TEST_COVERAGE_POINT);
            interval += passes(GovernancePolicy.STRICT, evidence, Gate.TEST_COVERAGE);
        }
        assertThat(literal).isBetween(35, 75);
        assertThat(interval).isGreaterThanOrEqualTo(93);
    }

    @Test
    void fewCasesAreNotMeasuredRatherThanPassed() {
        GovernanceReport report = GovernancePolicy.STRICT.judge(new Model(20, 0.02, 0.02).evidence());
        GateOutcome spearman = outcome(report, Gate.TEST_SPEARMAN);
        assertThat(spearman.value()).isGreaterThan(0.5);
        assertThat(spearman.status()).isEqualTo(GateStatus.NOT_MEASURED);
        assertThat(spearman.explanation()).contains("on 20 cases").contains("30 are needed");
        assertThat(report.passed()).isFalse();
        GovernanceReport development = GovernancePolicy.DEVELOPMENT.judge(new Model(20, 0.02, 0.02).evidence());
        assertThat(development.passed()).isTrue();
        assertThat(outcome(development, Gate.TEST_SPEARMAN).explanation()).contains("read the interval");
    }

    @Test
    void developmentStillRefusesWhatIsBroken() {
        var tiny = GovernanceEvidence.NONE
                .withFinite(new FiniteCheck(4, 0))
                .withParity(new ParityCheck(1, 0))
                .withSnapshot(new SnapshotCheck(2, "ab", "AB"))
                .withManifest(new ManifestCheck(ManifestCheck.State.VERIFIED, 2, ""))
                .withCalibration(new CalibrationCheck(3, true, ""));
        assertThat(GovernancePolicy.DEVELOPMENT.judge(tiny).passed()).isTrue();
        for (var broken : List.of(
                tiny.withCalibration(CalibrationCheck.missing("")),
                tiny.withFinite(FiniteCheck.of(new double[] {1, Double.NaN})),
                tiny.withParity(new ParityCheck(1, Double.POSITIVE_INFINITY)),
                tiny.withSnapshot(new SnapshotCheck(2, "ab", "cd")),
                tiny.withManifest(new ManifestCheck(ManifestCheck.State.ALTERED, 2, "")))) {
            assertThat(GovernancePolicy.DEVELOPMENT.judge(broken).passed()).isFalse();
        }
    }

    @Test
    void intervalsOfAnotherPromiseAreNotCompared() {
        double[] ones = new double[100];
        Arrays.fill(ones, 1);
        var columns = PredictionColumns.of(new double[100], new double[100]).withIntervals(new double[100], ones, 0.8);
        var quality = PredictionQuality.of(columns, 0.05, Bootstrap.ofCases(1));
        GateOutcome outcome =
                outcome(GovernancePolicy.STRICT.judge(GovernanceEvidence.NONE.withTest(quality)), Gate.TEST_COVERAGE);
        assertThat(outcome.status()).isEqualTo(GateStatus.NOT_MEASURED);
        assertThat(outcome.explanation()).contains("promise 0.8").contains("asks for 0.9");
    }

    @Test
    void impossiblePoliciesAreRefused() {
        assertThat(GovernancePolicy.named("six-checks")).isEqualTo(GovernancePolicy.SIX_CHECKS);
        assertThatThrownBy(() -> GovernancePolicy.named("lax"))
                .hasMessageContaining("lax")
                .hasMessageContaining("Try");
        assertThatThrownBy(() -> new GovernancePolicy("none", Set.of(), GovernanceThresholds.DEFAULTS))
                .hasMessageContaining("would pass any model");
        assertThatThrownBy(() -> new GovernanceThresholds(50, 0.9, 0, 0.8, 0.5, 0.02, 0.85, 0.9, 1, 0.05, 0, 1, 1))
                .hasMessageContaining("spearman is 50.0");
        assertThatThrownBy(() -> new GovernanceThresholds(0.5, 0.9, 0, 0.8, 0.5, 0.02, 0.85, 0.9, 1, 0.05, 0, 0, 1))
                .hasMessageContaining("minimumCases is 0");
        assertThatThrownBy(() -> new FiniteCheck(1, 2)).hasMessageContaining("2 of 1");
    }

    private static void assertRefused(GovernanceEvidence evidence, Gate... gates) {
        GovernanceReport report = GovernancePolicy.STRICT.judge(evidence);
        assertThat(report.passed()).isFalse();
        assertThat(report.refusals())
                .extracting(GateOutcome::name)
                .containsExactly(Arrays.stream(gates).map(Gate::id).toArray(String[]::new));
    }

    private static PredictionQuality coverageOnly(int n, long seed) {
        return new Model(n, 0.02, 0.02).quality(seed);
    }

    private static int passes(GovernancePolicy policy, GovernanceEvidence evidence, Gate gate) {
        return outcome(policy.judge(evidence), gate).status() == GateStatus.PASSED ? 1 : 0;
    }

    private static GateOutcome outcome(GovernanceReport report, Gate gate) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.name().equals(gate.id()))
                .findFirst()
                .orElseThrow();
    }
}
