package org.cupel.train.governance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.trust.Reliability;

/** Rows of governance reports; every method joins the caller's transaction. */
public interface GovernanceStore {

    void add(UUID modelId, GovernanceReport report, Reliability reliability);

    Optional<JudgedBy> find(UUID modelId);

    /**
     * @param profile that judged
     * @param failed required gates that did not pass
     */
    record JudgedBy(String profile, boolean passed, List<FailedGate> failed) {

        public List<String> failedNames() {
            return failed.stream().map(FailedGate::name).toList();
        }
    }
}
