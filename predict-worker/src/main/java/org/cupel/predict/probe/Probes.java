package org.cupel.predict.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.schema.event.ModelTrained;

/** Takes trained models in. */
@ApplicationScoped
public class Probes {

    private final JobQueue jobs;

    Probes(JobQueue jobs) {
        this.jobs = jobs;
    }

    /** Queues the probe of a model once, however often it is told of. */
    @Transactional
    public void accept(ModelTrained event) {
        ProbeJob job = ProbeJob.of(event);
        jobs.enqueue(ProbeJob.KIND, job.modelId().toString(), job);
    }
}
