package org.cupel.acquisition.simulation;

import java.util.UUID;
import org.cupel.platform.jobs.JobLease;

/** A lease that is never lost; crashes are the simulation's business. */
final class SimLease implements JobLease {

    @Override
    public UUID jobId() {
        return new UUID(0, 0);
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public long epoch() {
        return 1;
    }

    @Override
    public void progress(int done, int total, String message) {}

    @Override
    public void commit(Runnable effect) {
        effect.run();
    }

    @Override
    public void advance(Runnable effect) {
        commit(effect);
    }

    @Override
    public void complete(Runnable effect) {
        effect.run();
    }

    @Override
    public void check() {}
}
