package org.cupel.surrogate.trust;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.surrogate.calibration.Calibration;
import org.cupel.surrogate.calibration.StableProbability;
import org.cupel.surrogate.decision.DecisionThresholds;
import org.cupel.surrogate.decision.RiskControlledPolicy;

/**
 * Everything of a {@link TrustModel} but the reference rows: plain numbers and texts, for JSON.
 *
 * @param calibration of the intervals
 * @param probability of being stable; of no meaning when nothing is decided
 * @param fixedThresholds of the policy to start with
 * @param riskControlled the policy whose thresholds were shown to be safe
 * @param policy which of the two decides, if any
 * @param supportSha256 of the support's bytes, in hexadecimal
 * @param provenance where it comes from, by name: model, snapshot, code, why this calibration, …
 */
public record TrustParameters(
        Calibration calibration,
        StableProbability probability,
        DecisionThresholds fixedThresholds,
        RiskControlledPolicy riskControlled,
        PolicyName policy,
        String supportSha256,
        Map<String, String> provenance) {

    /** @throws IllegalArgumentException when the parts disagree on what is stable */
    public TrustParameters {
        if (probability.stableBelow() != riskControlled.stableBelow()) {
            throw new IllegalArgumentException("Probabilities are of values below " + probability.stableBelow()
                    + ", the policy is about those below " + riskControlled.stableBelow()
                    + ". Learn both with one threshold.");
        }
        provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    }
}
