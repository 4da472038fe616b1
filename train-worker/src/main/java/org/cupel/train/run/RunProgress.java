package org.cupel.train.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.platform.jobs.JobLease;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.jboss.logging.Logger;

/** Tells people how far a run is: progress at every epoch, stored epochs about once a second. */
final class RunProgress implements TrainingListener {

    private static final Logger LOG = Logger.getLogger(RunProgress.class);
    private static final long STORE_EVERY_NANOS = 1_000_000_000L;

    private final TrainingRun run;
    private final JobLease lease;
    private final RunJournal journal;
    private final int[] planned;
    private final int[] done;
    private final List<EpochRecord> unstored = new ArrayList<>();
    private long storedAt = System.nanoTime();

    RunProgress(TrainingRun run, JobLease lease, RunJournal journal, TrainingSettings settings, int epochs) {
        this.run = run;
        this.lease = lease;
        this.journal = journal;
        this.planned = new int[settings.seeds().size()];
        this.done = new int[planned.length];
        Arrays.fill(planned, epochs);
    }

    @Override
    public synchronized void epochEnded(EpochRecord epoch) {
        done[epoch.member()] = epoch.epoch();
        unstored.add(epoch);
        lease.progress(
                sum(done),
                sum(planned),
                "member " + (epoch.member() + 1) + " of " + done.length + ", epoch " + epoch.epoch()
                        + ", validation MAE %.5f".formatted(epoch.validationMae()));
        if (System.nanoTime() - storedAt > STORE_EVERY_NANOS) {
            store();
        }
    }

    @Override
    public synchronized void shortened(int member, int configuredEpochs, int plannedEpochs) {
        if (planned[member] == configuredEpochs) {
            LOG.warnf(
                    "TIME BUDGET: member %d of run %s trains %d instead of %d epochs. Maybe raise "
                            + "cupel.training.max-duration.",
                    member + 1, run.runId(), plannedEpochs, configuredEpochs);
        }
        planned[member] = plannedEpochs;
    }

    /** Stores what is not stored yet. */
    synchronized void store() {
        if (!unstored.isEmpty()) {
            List<EpochRecord> storing = List.copyOf(unstored);
            lease.commit(() -> journal.epochs(run, storing));
            unstored.clear();
        }
        storedAt = System.nanoTime();
    }

    private static int sum(int[] epochs) {
        return Arrays.stream(epochs).sum();
    }
}
