package org.cupel.ingest.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.jobs.JobQueue;

/** Asks for links after a run. */
@ApplicationScoped
public class Linking {

    private final JobQueue jobs;

    Linking(JobQueue jobs) {
        this.jobs = jobs;
    }

    /** Queues the job in the caller's transaction. */
    public void after(UUID runId) {
        jobs.enqueue(LinkingJob.KIND, runId.toString(), new LinkingJob(runId, ""));
    }

    /** Queues the rest behind other work that waits, in the caller's transaction. */
    void goOn(LinkingJob job, String after) {
        jobs.enqueue(LinkingJob.KIND, job.runId() + " after " + after, new LinkingJob(job.runId(), after));
    }
}
