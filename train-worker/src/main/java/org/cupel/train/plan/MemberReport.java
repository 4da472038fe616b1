package org.cupel.train.plan;

import java.util.List;

/**
 * How one member of an ensemble was trained.
 *
 * @param plannedEpochs length of its schedule
 * @param bestEpoch whose weights were kept
 * @param history one record per epoch trained
 */
public record MemberReport(long seed, int plannedEpochs, int bestEpoch, List<EpochRecord> history) {

    public MemberReport {
        history = List.copyOf(history);
    }

    public static MemberReport of(MemberCheckpoint checkpoint) {
        return new MemberReport(
                checkpoint.seed(), checkpoint.plannedEpochs(), checkpoint.bestEpoch(), checkpoint.history());
    }

    /** Epochs trained. */
    public int epoch() {
        return history.size();
    }
}
