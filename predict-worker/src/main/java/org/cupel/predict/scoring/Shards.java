package org.cupel.predict.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cupel.platform.jobs.JobQueue;

/** Takes shards in. */
@ApplicationScoped
public class Shards {

    private final JobQueue jobs;
    private final PredictionStore store;

    Shards(JobQueue jobs, PredictionStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    /** Queues a shard once, however often it is asked for. */
    @Transactional
    public void accept(ShardJob shard) {
        store.requested(shard, jobs.enqueue(ShardJob.KIND, shard.dedupKey(), shard));
    }
}
