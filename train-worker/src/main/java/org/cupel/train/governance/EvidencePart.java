package org.cupel.train.governance;

import org.cupel.surrogate.governance.GovernanceEvidence;

/** One thing that is measured of a model before it is judged; every bean of this type is asked. */
public interface EvidencePart {

    /** Adds what it measured; returns the same when it has nothing to measure, which counts as not measured. */
    GovernanceEvidence add(GovernanceEvidence evidence, JudgedModel model);
}
