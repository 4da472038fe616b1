package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.schema.event.TrainingRequested;
import org.jboss.logging.Logger;

/** Turns a request into a run and its job, once per request. */
@ApplicationScoped
public class RunIntake {

    private static final Logger LOG = Logger.getLogger(RunIntake.class);

    private final RunStore runs;
    private final JobQueue jobs;

    RunIntake(RunStore runs, JobQueue jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    /** Joins the caller's transaction. */
    public void accept(TrainingRequested request) {
        UUID runId = UUID.randomUUID();
        if (!runs.create(runId, request)) {
            LOG.infof("Request %s is known already and trains once.", request.requestId());
            return;
        }
        UUID jobId = jobs.enqueue(TrainingJob.KIND, request.requestId().toString(), new TrainingJob(runId));
        runs.queued(runId, jobId);
    }
}
