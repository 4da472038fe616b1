package org.cupel.acquisition.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.acquisition.loop.CorrectionQueue;
import org.cupel.platform.jobs.JobQueue;

/** Each job looks at all results of its campaign: those that come in while a ranking is made lead to one more, however many they are. */
@ApplicationScoped
public class CorrectionJobs implements CorrectionQueue {

    private final JobQueue jobs;

    CorrectionJobs(JobQueue jobs) {
        this.jobs = jobs;
    }

    @Override
    public void resultRecorded(UUID campaignId, UUID resultId) {
        enqueue(campaignId, "result/" + resultId);
    }

    @Override
    public void rankingStored(UUID campaignId, UUID runId) {
        enqueue(campaignId, "ranking/" + runId);
    }

    private void enqueue(UUID campaignId, String cause) {
        jobs.enqueueUnlessWaiting(CorrectionHandler.KIND, cause, new CorrectionJob(campaignId));
    }
}
