package org.cupel.ingest.run;

import org.cupel.platform.jobs.JobLease;

/** Tells people how far a run is. */
final class RunProgress {

    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final JobLease lease;
    private int rows;
    private int fetches;
    private int planned;

    RunProgress(JobLease lease, int rows) {
        this.lease = lease;
        this.rows = rows;
    }

    void rows(int more) {
        rows += more;
        tell(rows + " rows" + (planned > 1 ? ", answer " + fetches + " of " + planned : ""));
    }

    void fetch(int number, int of) {
        fetches = number;
        planned = of;
    }

    void waiting(String address, long bytes) {
        tell("%s: %.1f MiB".formatted(address, bytes / MEBIBYTE));
    }

    private void tell(String message) {
        lease.progress(rows, 0, message);
    }
}
