package org.cupel.train.plan;

import java.util.List;

/**
 * How one member of an ensemble was trained.
 *
 * @param plannedEpochs length of its schedule
 * @param bestEpoch whose weights were kept
 * @param history one record per epoch trained
 * @param shortenings cuts of the schedule by the time budget
 */
public record MemberReport(
        long seed, int plannedEpochs, int bestEpoch, List<EpochRecord> history, List<Shortening> shortenings) {

    public MemberReport {
        history = List.copyOf(history);
        shortenings = List.copyOf(shortenings);
    }

    /** A schedule that was kept. */
    public MemberReport(long seed, int plannedEpochs, int bestEpoch, List<EpochRecord> history) {
        this(seed, plannedEpochs, bestEpoch, history, List.of());
    }

    public static MemberReport of(MemberCheckpoint checkpoint) {
        return new MemberReport(
                checkpoint.seed(),
                checkpoint.plannedEpochs(),
                checkpoint.bestEpoch(),
                checkpoint.history(),
                checkpoint.shortenings());
    }

    /** Epochs trained. */
    public int epoch() {
        return history.size();
    }
}
