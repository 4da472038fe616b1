package org.cupel.train.torch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.weights.CheckpointFile;

/** Checkpoints through their file form, and a listener that can end a training like a crash would. */
final class MemoryCheckpoints implements Checkpoints, TrainingListener {

    private final Map<Long, byte[]> files = new ConcurrentHashMap<>();
    private volatile int crashAtEpoch = Integer.MAX_VALUE;
    volatile int epochs;
    volatile int shortenedTo;

    void crashAt(int epoch) {
        crashAtEpoch = epoch;
    }

    @Override
    public Optional<MemberCheckpoint> load(long seed) {
        return Optional.ofNullable(files.get(seed)).map(CheckpointFile::read);
    }

    @Override
    public void save(MemberCheckpoint checkpoint) {
        files.put(checkpoint.seed(), CheckpointFile.write(checkpoint));
    }

    @Override
    public synchronized void epochEnded(EpochRecord epoch) {
        if (epoch.epoch() == crashAtEpoch) {
            throw new IllegalStateException("crash");
        }
        epochs++;
    }

    @Override
    public void shortened(int member, int configuredEpochs, int plannedEpochs) {
        shortenedTo = plannedEpochs;
    }
}
