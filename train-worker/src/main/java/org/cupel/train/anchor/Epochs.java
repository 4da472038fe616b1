package org.cupel.train.anchor;

import java.util.ArrayList;
import java.util.List;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.MemberReport;

/** Two trainings of a member, told as one. */
final class Epochs {

    private Epochs() {}

    static EpochRecord after(int epochs, EpochRecord epoch) {
        return new EpochRecord(epoch.member(), epochs + epoch.epoch(), epoch.trainLoss(), epoch.validationMae());
    }

    /** @param second whose best epoch is the one that counts */
    static MemberReport continued(MemberReport first, MemberReport second) {
        List<EpochRecord> history = new ArrayList<>(first.history());
        second.history().forEach(epoch -> history.add(after(first.epoch(), epoch)));
        return new MemberReport(
                first.seed(),
                first.plannedEpochs() + second.plannedEpochs(),
                first.epoch() + second.bestEpoch(),
                history);
    }
}
