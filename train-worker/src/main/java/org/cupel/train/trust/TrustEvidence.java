package org.cupel.train.trust;

import org.cupel.surrogate.governance.GovernanceEvidence;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;

/** What a model's rows show for its gates, judged as whoever predicts will judge: calibrated, with its own decisions. */
public final class TrustEvidence {

    private TrustEvidence() {}

    /**
     * Adds validation, test and, where families were held out, leave-cluster-out; decisions and probabilities on the test part
     * of a property that says something about stability.
     */
    public static GovernanceEvidence add(
            GovernanceEvidence evidence,
            StoredTrust.Trusted trusted,
            Ensemble ensemble,
            LabelledGraphs data,
            PropertyTask task) {
        // Below this lies nothing, where the property says nothing about stability.
        double stableBelow = Math.max(-Double.MAX_VALUE, task.thresholds().stableBelow());
        TrustedRows test = TrustedRows.of(trusted.model(), ensemble, data, data.test());
        GovernanceEvidence measured = evidence.withValidation(
                        TrustedRows.of(trusted.model(), ensemble, data, data.validation())
                                .quality(stableBelow))
                .withTest(test.quality(stableBelow));
        if (trusted.heldOut().familiesHeldOut()) {
            measured = measured.withLoco(trusted.heldOut().quality(stableBelow, test.coverage()));
        }
        return task.thresholds().exist()
                ? measured.withDecisions(test.decisions(stableBelow)).withProbabilities(test.probabilities(stableBelow))
                : measured;
    }
}
