package org.cupel.predict.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.platform.outbox.Outbox;
import org.cupel.predict.model.UnusableModelException;
import org.cupel.schema.event.ModelProbed;

/** Probes a model. Its training waits for the answer, so one that cannot be run is answered too. */
@ApplicationScoped
public class ProbeJobHandler implements JobHandler<ProbeJob> {

    private final Prober prober;
    private final Outbox outbox;

    ProbeJobHandler(Prober prober, Outbox outbox) {
        this.prober = prober;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return ProbeJob.KIND;
    }

    @Override
    public Class<ProbeJob> payloadType() {
        return ProbeJob.class;
    }

    @Override
    public void run(ProbeJob job, JobLease lease) {
        ModelProbed answer;
        try {
            answer = prober.probe(job);
        } catch (UnusableModelException e) {
            throw new UnrecoverableJobException(e.getMessage());
        }
        lease.complete(() -> outbox.publish(answer));
    }

    @Override
    public void failed(ProbeJob job, String reason) {
        outbox.publish(new ModelProbed(job.modelId(), 0, null, reason));
    }
}
