package org.cupel.train.governance;

import java.util.EnumSet;
import java.util.Set;
import org.cupel.surrogate.governance.Gate;
import org.cupel.surrogate.governance.GovernancePolicy;
import org.cupel.surrogate.task.PropertyTask;

/** How much a model must show before it may become champion. There is none that asks for nothing. */
public enum GovernanceProfile {
    /** For data too small to measure on: finite numbers, a calibration, the same model on both sides, data and files untouched. */
    DEVELOPMENT(GovernancePolicy.DEVELOPMENT),
    /** Every gate. */
    STRICT(GovernancePolicy.STRICT);

    /** What only a property that says something about stability can be asked. */
    private static final Set<Gate> ABOUT_STABILITY = EnumSet.of(
            Gate.FALSE_KILL,
            Gate.KEEP_PRECISION,
            Gate.KILL_PRECISION,
            Gate.DECIDES,
            Gate.KEEPS_AND_KILLS,
            Gate.PROBABILITY_CALIBRATION);

    private final GovernancePolicy policy;

    GovernanceProfile(GovernancePolicy policy) {
        this.policy = policy;
    }

    /** Its name in the configuration and in reports. */
    public String text() {
        return policy.name();
    }

    /** The policy for a property; of one that nothing is decided about, no gate about decisions is required. */
    public GovernancePolicy policyOf(PropertyTask task) {
        if (task.thresholds().exist()) {
            return policy;
        }
        Set<Gate> required = EnumSet.copyOf(policy.required());
        required.removeAll(ABOUT_STABILITY);
        return new GovernancePolicy(policy.name(), required, policy.thresholds());
    }

    /** Whether a model that passed the gates of another profile may be champion under this one. */
    public boolean accepts(String judgedBy) {
        return judgedBy.equals(STRICT.text()) || judgedBy.equals(text());
    }
}
