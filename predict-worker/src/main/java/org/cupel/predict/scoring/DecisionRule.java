package org.cupel.predict.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.decision.RuleOutcome;
import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/** Applies the policy to the property that it is about; of any other nothing follows yet. */
@ApplicationScoped
public class DecisionRule {

    static final String PROPERTY = "eAboveHull";

    private static final Verdict NOT_APPLICABLE =
            new Verdict(Decision.MAYBE, List.of(new RuleOutcome("policy:is-about-" + PROPERTY, 0, 1, false)));

    private final DecisionPolicy policy;

    DecisionRule(DecisionPolicy policy) {
        this.policy = policy;
    }

    Verdict decide(String property, EnsemblePrediction prediction) {
        return property.equals(PROPERTY) ? policy.decide(prediction) : NOT_APPLICABLE;
    }
}
