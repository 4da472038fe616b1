package org.cupel.train.torch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.Shortening;
import org.cupel.train.plan.TrainingSettings;

/** How far a member is: best weights, history, patience and time. */
final class MemberProgress {

    private final TrainingSettings settings;
    private final long seed;
    private final int patience;
    private final List<EpochRecord> history;
    private final List<Shortening> shortenings;
    private final long millisBefore;
    private final long startedNanos = System.nanoTime();
    private long checkpointNanos = System.nanoTime();
    private int plannedEpochs;
    private MemberWeights best;
    private double bestMae;
    private int bestEpoch;
    private boolean finished;

    MemberProgress(MemberCheckpoint start, TrainingSettings settings) {
        this.settings = settings;
        this.seed = start.seed();
        this.patience = settings.patience();
        this.history = new ArrayList<>(start.history());
        this.shortenings = new ArrayList<>(start.shortenings());
        this.millisBefore = start.trainedMillis();
        this.plannedEpochs = start.plannedEpochs();
        this.best = start.best();
        this.bestMae = start.bestMae();
        this.bestEpoch = start.bestEpoch();
        this.finished = start.finished();
    }

    /** Epochs trained so far. */
    int epoch() {
        return history.size();
    }

    int plannedEpochs() {
        return plannedEpochs;
    }

    boolean finished() {
        return finished;
    }

    void ended(EpochRecord epoch, MemberSession session) {
        history.add(epoch);
        if (epoch.validationMae() < bestMae) {
            best = session.weights();
            bestMae = epoch.validationMae();
            bestEpoch = epoch.epoch();
        }
        finished = epoch() >= plannedEpochs || epoch() - bestEpoch >= patience;
    }

    /** Plans fewer epochs when there is no time for the rest, or there was none when the same was trained before. */
    boolean shorten() {
        int planned = settings.replay().isEmpty() ? affordable(settings.memberBudget()) : plannedBefore();
        if (finished || planned >= plannedEpochs) {
            return false;
        }
        plannedEpochs = planned;
        shortenings.add(new Shortening(epoch(), planned));
        finished = epoch() >= plannedEpochs;
        return true;
    }

    /** Epochs that the budget has time for, when all take as long as those trained. */
    private int affordable(Duration budget) {
        long left = budget.toMillis() - trainedMillis();
        long perEpoch = Math.max(1, trainedMillis() / epoch());
        return epoch() + (int) Math.max(0, left / perEpoch);
    }

    private int plannedBefore() {
        return settings.replay().getOrDefault(seed, List.of()).stream()
                .filter(shortening -> shortening.afterEpoch() == epoch())
                .findFirst()
                .map(Shortening::plannedEpochs)
                .orElse(plannedEpochs);
    }

    boolean checkpointDue(Duration every) {
        if (System.nanoTime() - checkpointNanos < every.toNanos()) {
            return false;
        }
        checkpointNanos = System.nanoTime();
        return true;
    }

    MemberCheckpoint checkpoint(MemberSession session) {
        return new MemberCheckpoint(
                seed,
                plannedEpochs,
                session.weights(),
                session.optimiser().readFirstMoment(),
                session.optimiser().readSecondMoment(),
                session.optimiser().steps(),
                best,
                bestMae,
                bestEpoch,
                finished,
                List.copyOf(history),
                trainedMillis(),
                shortenings);
    }

    private long trainedMillis() {
        return millisBefore + (System.nanoTime() - startedNanos) / 1_000_000;
    }
}
