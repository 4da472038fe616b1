package org.cupel.surrogate.decision;

import java.util.List;

/**
 * A decision with every comparison behind it, in the order in which they were made.
 */
public record Verdict(Decision decision, List<RuleOutcome> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
