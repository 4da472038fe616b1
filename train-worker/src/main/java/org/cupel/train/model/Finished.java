package org.cupel.train.model;

import java.util.List;
import org.cupel.train.plan.MemberReport;

/** A trained ensemble with its files stored, not yet known to anybody. */
public record Finished(TrainedModel model, PublishedFiles files, Metrics metrics, List<MemberReport> members) {

    /** Epochs of the member that trained longest. */
    public int epochs() {
        return members.stream().mapToInt(MemberReport::epoch).max().orElse(0);
    }
}
