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
        jobs.enqueue(LinkingJob.KIND, runId.toString(), new LinkingJob(runId));
    }
}
