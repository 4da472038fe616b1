package org.cupel.surrogate.governance;

import java.util.List;

/**
 * What became of every gate.
 *
 * @param policy name of the policy that judged
 * @param required names of the gates that must pass
 * @param outcomes of all gates, required or not, in their order
 * @param passed whether every required gate passed
 */
public record GovernanceReport(String policy, List<String> required, List<GateOutcome> outcomes, boolean passed) {

    public GovernanceReport {
        required = List.copyOf(required);
        outcomes = List.copyOf(outcomes);
    }

    /** The required gates that did not pass: why a model is refused. */
    public List<GateOutcome> refusals() {
        return outcomes.stream()
                .filter(outcome -> required.contains(outcome.name()) && outcome.status() != GateStatus.PASSED)
                .toList();
    }
}
