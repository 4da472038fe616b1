package org.cupel.train.model;

import java.util.List;
import org.cupel.train.plan.MemberCheckpoint;

/** A trained ensemble with its files stored, not yet known to anybody. */
public record Finished(TrainedModel model, PublishedFiles files, Metrics metrics, List<MemberCheckpoint> members) {

    /** Epochs of the member that trained longest. */
    public int epochs() {
        return members.stream().mapToInt(MemberCheckpoint::epoch).max().orElse(0);
    }
}
