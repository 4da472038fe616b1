package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.train.governance.ProbeStore;
import org.jboss.logging.Logger;

/** Turns a request into a run and its job, once per request. */
@ApplicationScoped
public class RunIntake {

    private static final Logger LOG = Logger.getLogger(RunIntake.class);

    private final RunStore runs;
    private final JobQueue jobs;
    private final ProbeStore probes;
    private final Outbox outbox;

    RunIntake(RunStore runs, JobQueue jobs, ProbeStore probes, Outbox outbox) {
        this.runs = runs;
        this.jobs = jobs;
        this.probes = probes;
        this.outbox = outbox;
    }

    /** Joins the caller's transaction. Asked again while the model waits to be probed, it asks for the probe again. */
    public void accept(TrainingRequested request) {
        UUID runId = UUID.randomUUID();
        if (!runs.create(runId, request)) {
            LOG.infof("Request %s is known already and trains once.", request.requestId());
            probes.open(request.requestId()).ifPresent(outbox::publish);
            return;
        }
        UUID jobId = jobs.enqueue(TrainingJob.KIND, request.requestId().toString(), new TrainingJob(runId));
        runs.queued(runId, jobId);
    }
}
