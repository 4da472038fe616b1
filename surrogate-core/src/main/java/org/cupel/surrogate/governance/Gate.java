package org.cupel.surrogate.governance;

import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;
import org.cupel.surrogate.metric.Estimate;

/** What a model is asked before it may decide about materials. */
public enum Gate {
    VALIDATION_SPEARMAN(
            "validation-spearman",
            Rule.ABOVE,
            (evidence, lines) -> Measured.of(evidence.validation().spearman()),
            (evidence, lines) -> lines.spearman(),
            GovernanceThresholds::minimumCases,
            "Maybe train longer or on more materials."),
    TEST_SPEARMAN(
            "test-spearman",
            Rule.ABOVE,
            (evidence, lines) -> Measured.of(evidence.test().spearman()),
            (evidence, lines) -> lines.spearman(),
            GovernanceThresholds::minimumCases,
            "Maybe train longer or on more materials."),
    /**
     * Passes while the data do not contradict the promised coverage: the upper end of the Clopper–Pearson interval
     * reaches it. The share itself is no rule, since a perfectly calibrated model falls below its promise half of the
     * time; this one fails it in one evaluation of forty.
     */
    TEST_COVERAGE(
            "test-coverage",
            Rule.UPPER_END_AT_LEAST,
            (evidence, lines) -> Readings.coverage(evidence.test().coverage(), lines.coverageTarget()),
            (evidence, lines) -> lines.coverageTarget(),
            GovernanceThresholds::minimumCases,
            "Maybe calibrate anew, on data like those that will be predicted."),
    /** The share itself, less a tolerance; with a tolerance of 0 the literal rule "coverage ≥ 90 %". */
    TEST_COVERAGE_POINT(
            "test-coverage-point",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.coverage(evidence.test().coverage(), lines.coverageTarget()),
            (evidence, lines) -> lines.coverageTarget() - lines.coverageTolerance(),
            GovernanceThresholds::minimumCases,
            "Maybe calibrate anew, on data like those that will be predicted."),
    FALSE_KILL(
            "false-kill",
            Rule.BELOW,
            (evidence, lines) -> Measured.of(evidence.decisions().falseKill()),
            (evidence, lines) -> lines.falseKill(),
            GovernanceThresholds::minimumCases,
            "Maybe raise the line above which candidates are killed."),
    KEEP_PRECISION(
            "keep-precision",
            Rule.ABOVE,
            (evidence, lines) -> Measured.of(evidence.decisions().keepPrecision()),
            (evidence, lines) -> lines.keepPrecision(),
            GovernanceThresholds::minimumCases,
            "Maybe lower the line below which candidates are kept."),
    /** The lower end of the interval, so that few kills cannot pass by luck. */
    KILL_PRECISION(
            "kill-precision-lower",
            Rule.LOWER_END_AT_LEAST,
            (evidence, lines) -> Measured.of(evidence.decisions().killPrecision()),
            (evidence, lines) -> lines.killPrecisionLower(),
            lines -> 1,
            "Maybe raise the line above which candidates are killed, or test on more materials."),
    DECIDES(
            "decides",
            Rule.BELOW,
            (evidence, lines) -> Measured.of(evidence.decisions().maybeFraction()),
            (evidence, lines) -> lines.maybeFraction(),
            GovernanceThresholds::minimumCases,
            "Maybe the intervals are too wide for the lines of the policy."),
    KEEPS_AND_KILLS(
            "keeps-and-kills",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.lesserOfKeptAndKilled(evidence.decisions()),
            (evidence, lines) -> 1,
            GovernanceThresholds::minimumCases,
            "Maybe the lines of the policy are those of another property."),
    LOCO_COVERAGE(
            "loco-coverage",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.coverage(evidence.loco().coverage(), lines.coverageTarget()),
            (evidence, lines) -> lines.coverageTarget() - lines.coverageTolerance(),
            GovernanceThresholds::minimumCases,
            "Maybe calibrate on held-out clusters."),
    WORST_GROUP_COVERAGE(
            "worst-group-coverage",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.worstGroup(evidence.loco().coverage(), lines.coverageTarget()),
            (evidence, lines) -> lines.worstGroupCoverage(),
            GovernanceThresholds::minimumCases,
            "Maybe calibrate per novelty group, or leave such materials undecided."),
    LOCO_SPEARMAN(
            "loco-spearman",
            Rule.ABOVE,
            (evidence, lines) -> Measured.of(evidence.loco().groupSpearman()),
            (evidence, lines) -> lines.locoSpearman(),
            lines -> 2,
            "Maybe use a backbone that has seen more chemistry."),
    PROBABILITY_CALIBRATION(
            "probability-calibration",
            Rule.AT_MOST,
            (evidence, lines) -> Readings.calibration(evidence),
            (evidence, lines) ->
                    lines.calibrationError() + evidence.probabilities().byChance(),
            GovernanceThresholds::minimumCases,
            "Maybe recalibrate the probabilities on held-out materials."),
    CALIBRATED(
            "calibrated",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.calibrated(evidence.calibration()),
            (evidence, lines) -> 1,
            lines -> 1,
            "Train the model again, on data that leave rows to calibrate with."),
    PREDICTIONS_FINITE(
            "predictions-finite",
            Rule.AT_MOST,
            (evidence, lines) -> Readings.finite(evidence.finite()),
            (evidence, lines) -> 0,
            lines -> 1,
            "Maybe the training diverged: lower the learning rate."),
    PARITY(
            "parity",
            Rule.AT_MOST,
            (evidence, lines) -> Readings.parity(evidence.parity()),
            (evidence, lines) -> lines.parity(),
            GovernanceThresholds::minimumParityStructures,
            "Maybe the export is of another checkpoint: export again and compare."),
    SNAPSHOT_INTACT(
            "snapshot-intact",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.snapshot(evidence.snapshot()),
            (evidence, lines) -> 1,
            lines -> 1,
            "Restore the snapshot, or train again on the present one."),
    MANIFEST_SIGNED(
            "manifest-signed",
            Rule.AT_LEAST,
            (evidence, lines) -> Readings.manifest(evidence.manifest()),
            (evidence, lines) -> 1,
            lines -> 1,
            "Sign the files where they were made; never sign altered ones.");

    private final String id;
    private final Rule rule;
    private final BiFunction<GovernanceEvidence, GovernanceThresholds, Measured> reading;
    private final ToDoubleBiFunction<GovernanceEvidence, GovernanceThresholds> line;
    private final ToIntFunction<GovernanceThresholds> minimum;
    private final String remedy;

    Gate(
            String id,
            Rule rule,
            BiFunction<GovernanceEvidence, GovernanceThresholds, Measured> reading,
            ToDoubleBiFunction<GovernanceEvidence, GovernanceThresholds> line,
            ToIntFunction<GovernanceThresholds> minimum,
            String remedy) {
        this.id = id;
        this.rule = rule;
        this.reading = reading;
        this.line = line;
        this.minimum = minimum;
        this.remedy = remedy;
    }

    /** The name under which outcomes are stored. */
    public String id() {
        return id;
    }

    GateOutcome check(GovernanceEvidence evidence, GovernanceThresholds thresholds) {
        Measured measured = reading.apply(evidence, thresholds);
        Estimate estimate = measured.estimate();
        double threshold = line.applyAsDouble(evidence, thresholds);
        int needed = minimum.applyAsInt(thresholds);
        GateStatus status = status(estimate, threshold, needed);
        String explanation = Explanation.of(measured, status, rule, threshold, needed, remedy);
        return new GateOutcome(
                id,
                estimate.value(),
                estimate.low95(),
                estimate.high95(),
                estimate.n(),
                threshold,
                status,
                explanation);
    }

    private GateStatus status(Estimate estimate, double threshold, int needed) {
        if (!estimate.isDefined() || Double.isNaN(threshold) || estimate.n() < needed) {
            return GateStatus.NOT_MEASURED;
        }
        return rule.holds(estimate, threshold) ? GateStatus.PASSED : GateStatus.FAILED;
    }
}
