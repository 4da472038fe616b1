package org.cupel.acquisition.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.acquisition.loop.DriftQueue;
import org.cupel.platform.jobs.JobQueue;

/** Comparisons as jobs, queued once per pool and once per so many results. */
@ApplicationScoped
public class DriftJobs implements DriftQueue {

    private final JobQueue jobs;
    private final DriftData data;
    private final DriftSettings settings;

    public DriftJobs(JobQueue jobs, DriftData data, DriftSettings settings) {
        this.jobs = jobs;
        this.data = data;
        this.settings = settings;
    }

    @Override
    public void poolPredicted(UUID campaignId, UUID predictionRequestId, UUID modelId) {
        enqueue(new DriftJob(campaignId, predictionRequestId, modelId, Occasion.POOL, "pool/" + predictionRequestId));
    }

    @Override
    public void resultRecorded(UUID campaignId, int results) {
        if (results % settings.resultsBetweenChecks() == 0) {
            data.lastPool(campaignId)
                    .ifPresent(pool -> enqueue(new DriftJob(
                            campaignId,
                            pool.predictionRequestId(),
                            pool.modelId(),
                            Occasion.RESULTS,
                            "results/" + campaignId + "/" + results)));
        }
    }

    private void enqueue(DriftJob job) {
        jobs.enqueue(DriftHandler.KIND, job.key(), job);
    }
}
