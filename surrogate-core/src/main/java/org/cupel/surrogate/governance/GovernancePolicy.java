package org.cupel.surrogate.governance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which gates a model must pass, and where their lines are. All gates are evaluated and reported under any policy.
 *
 * @param name kept with the report
 * @param required gates that must pass
 */
public record GovernancePolicy(String name, Set<Gate> required, GovernanceThresholds thresholds) {

    /**
     * Every gate but one: of the two rules for test coverage, the one that a perfectly calibrated model does not fail by
     * chance.
     */
    public static final GovernancePolicy STRICT = new GovernancePolicy(
            "strict", EnumSet.complementOf(EnumSet.of(Gate.TEST_COVERAGE_POINT)), GovernanceThresholds.DEFAULTS);

    /**
     * For data too small to measure on: whole numbers, a calibration, the same model on both sides, the data and the files
     * untouched.
     */
    public static final GovernancePolicy DEVELOPMENT = new GovernancePolicy(
            "development",
            EnumSet.of(
                    Gate.CALIBRATED, Gate.PREDICTIONS_FINITE, Gate.PARITY, Gate.SNAPSHOT_INTACT, Gate.MANIFEST_SIGNED),
            GovernanceThresholds.TINY);

    /**
     * The six checks of CathodeScreen by the letter, for comparison: point estimates, whatever the number of cases, and
     * content as soon as a single candidate is decided.
     */
    public static final GovernancePolicy SIX_CHECKS = new GovernancePolicy(
            "six-checks",
            EnumSet.of(
                    Gate.VALIDATION_SPEARMAN,
                    Gate.TEST_SPEARMAN,
                    Gate.TEST_COVERAGE_POINT,
                    Gate.FALSE_KILL,
                    Gate.KEEP_PRECISION,
                    Gate.DECIDES),
            GovernanceThresholds.LITERAL);

    public GovernancePolicy {
        if (required.isEmpty()) {
            throw new IllegalArgumentException(
                    "Policy " + name + " requires no gate, so it would pass any model. Require at least one.");
        }
        required = Set.copyOf(required);
    }

    /** @throws IllegalArgumentException when there is no policy of that name */
    public static GovernancePolicy named(String name) {
        return List.of(STRICT, DEVELOPMENT, SIX_CHECKS).stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No governance policy is called " + name + ". Try strict, development or six-checks."));
    }

    public GovernanceReport judge(GovernanceEvidence evidence) {
        List<GateOutcome> outcomes = Arrays.stream(Gate.values())
                .map(gate -> gate.check(evidence, thresholds))
                .toList();
        List<String> names = Arrays.stream(Gate.values())
                .filter(required::contains)
                .map(Gate::id)
                .toList();
        boolean passed = outcomes.stream()
                .filter(outcome -> names.contains(outcome.name()))
                .allMatch(outcome -> outcome.status() == GateStatus.PASSED);
        return new GovernanceReport(name, names, outcomes, passed);
    }
}
