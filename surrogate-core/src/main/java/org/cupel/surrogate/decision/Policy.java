package org.cupel.surrogate.decision;

import java.util.ArrayList;
import java.util.List;

/** A way to decide. */
public sealed interface Policy permits DecisionPolicy, RiskControlledPolicy {

    /** A stable name, safe to store. */
    String name();

    /** What the policy says of evidence that is admitted. */
    Verdict rule(Evidence evidence);

    /** The gates first: where one fails it is MAYBE, and the policy's comparisons are listed for information. */
    default Verdict decide(Evidence evidence) {
        Verdict ruled = rule(evidence);
        List<RuleOutcome> reasons = new ArrayList<>(evidence.gates());
        reasons.addAll(ruled.reasons());
        return new Verdict(evidence.admitted() ? ruled.decision() : Decision.MAYBE, reasons);
    }
}
