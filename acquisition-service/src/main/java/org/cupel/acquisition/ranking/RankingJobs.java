package org.cupel.acquisition.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.acquisition.loop.LoopCommand;
import org.cupel.acquisition.loop.RankingQueue;
import org.cupel.platform.jobs.JobQueue;

/** Rankings as jobs, queued once per ranking id. */
@ApplicationScoped
public class RankingJobs implements RankingQueue {

    private final JobQueue jobs;

    public RankingJobs(JobQueue jobs) {
        this.jobs = jobs;
    }

    @Override
    public void enqueue(UUID campaignId, LoopCommand.Rank ranking) {
        var job = new RankingJob(campaignId, ranking.rankingId(), ranking.predictionRequestId(), ranking.modelId());
        jobs.enqueue(RankingHandler.KIND, ranking.rankingId().toString(), job);
    }
}
