package org.cupel.surrogate.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cupel.surrogate.prediction.Quantiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "-0.02, 0.00, 0.049, 0.81, KEEP",
        "-0.02, 0.00, 0.05, 0.71, KEEP",
        "-0.02, 0.00, 0.099, 0.71, KEEP",
        "-0.02, 0.00, 0.10, 0.99, MAYBE",
        "-0.02, 0.00, 0.049, 0.70, MAYBE",
        "-0.02, 0.00, 0.05, 0.70, MAYBE",
        "0.10, 0.15, 0.20, 0.0, MAYBE",
        "0.101, 0.15, 0.20, 0.0, KILL",
        "0.101, 0.15, 0.20, 0.99, KILL",
    })
    void followsTheRules(double q10, double q50, double q90, double pStable, Decision expected) {
        var verdict = DecisionPolicy.DEFAULT.decide(new Quantiles(q10, q50, q90), pStable);
        assertThat(verdict.decision()).isEqualTo(expected);
    }

    @Test
    void givesEveryComparisonAsData() {
        var verdict = DecisionPolicy.DEFAULT.decide(new Quantiles(-0.1, 0.0, 0.06), 0.75);
        assertThat(verdict.reasons())
                .containsExactly(
                        new RuleOutcome("keep-stable:q90-below", 0.06, 0.05, false),
                        new RuleOutcome("keep-stable:p-stable-above", 0.75, 0.8, false),
                        new RuleOutcome("keep-metastable:q90-below", 0.06, 0.10, true),
                        new RuleOutcome("keep-metastable:p-stable-above", 0.75, 0.7, true),
                        new RuleOutcome("kill:q10-above", -0.1, 0.10, false));
    }

    @Test
    void thresholdsAreChecked() {
        assertThatThrownBy(() -> new DecisionThresholds(0.05, 1.2, 0.1, 0.7, 0.1))
                .hasMessageContaining("stableProbability is 1.2");
        assertThatThrownBy(() -> new DecisionThresholds(0.2, 0.8, 0.1, 0.7, 0.1))
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> new DecisionThresholds(0.05, 0.8, 0.1, 0.7, 0.09))
                .hasMessageContaining("Raise killQ10");
        assertThatThrownBy(() -> new DecisionThresholds(Double.NaN, 0.8, 0.1, 0.7, 0.1))
                .hasMessageContaining("stableQ90 is NaN");
    }

    @Test
    void refusesAProbabilityThatIsNone() {
        assertThatThrownBy(() -> DecisionPolicy.DEFAULT.decide(new Quantiles(0, 0, 0), Double.NaN))
                .hasMessageContaining("p_stable is NaN");
    }
}
