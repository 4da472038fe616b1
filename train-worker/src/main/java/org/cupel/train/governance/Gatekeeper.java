package org.cupel.train.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.cupel.surrogate.governance.GovernanceEvidence;
import org.cupel.surrogate.governance.GovernanceReport;

/** Gathers the evidence of a model and judges it by the configured profile. */
@ApplicationScoped
public class Gatekeeper {

    private final List<EvidencePart> parts;
    private final GovernanceProfile profile;

    Gatekeeper(@Any Instance<EvidencePart> parts, GovernanceProfile profile) {
        this.parts = parts.stream().toList();
        this.profile = profile;
    }

    public GovernanceReport judge(JudgedModel model) {
        GovernanceEvidence evidence = GovernanceEvidence.NONE;
        for (EvidencePart part : parts) {
            evidence = part.add(evidence, model);
        }
        return profile.policyOf(model.task()).judge(evidence);
    }
}
