package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.schema.event.ModelProbed;
import org.cupel.train.governance.ProbeStore;
import org.jboss.logging.Logger;

/** Takes in what predict-worker found; joins the caller's transaction. */
@ApplicationScoped
public class Judgements {

    private static final Logger LOG = Logger.getLogger(Judgements.class);

    private final ProbeStore probes;
    private final JobQueue jobs;

    Judgements(ProbeStore probes, JobQueue jobs) {
        this.probes = probes;
        this.jobs = jobs;
    }

    public void probed(ModelProbed answer) {
        if (!probes.answered(answer)) {
            LOG.infof("Model %s waits for no probe; the answer changes nothing.", answer.modelId());
            return;
        }
        jobs.enqueue(JudgementJob.KIND, answer.modelId().toString(), new JudgementJob(answer.modelId()));
    }
}
