package org.cupel.train.plan;

import java.util.List;

/** An ensemble with the report of its training. */
public record TrainedEnsemble(Ensemble ensemble, List<MemberReport> members) {

    public TrainedEnsemble {
        members = List.copyOf(members);
    }
}
