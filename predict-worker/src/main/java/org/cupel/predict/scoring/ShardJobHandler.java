package org.cupel.predict.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.platform.outbox.Outbox;
import org.cupel.predict.model.UnusableModelException;

/**
 * Scores a shard. Predictions, rejections, the end of the job and the event that tells of it are one transaction, so a
 * worker that dies at any line leaves either all of them or none.
 */
@ApplicationScoped
public class ShardJobHandler implements JobHandler<ShardJob> {

    private final Scorer scorer;
    private final PredictionStore store;
    private final ShardFeatures features;
    private final Outbox outbox;

    ShardJobHandler(Scorer scorer, PredictionStore store, ShardFeatures features, Outbox outbox) {
        this.scorer = scorer;
        this.store = store;
        this.features = features;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return ShardJob.KIND;
    }

    @Override
    public Class<ShardJob> payloadType() {
        return ShardJob.class;
    }

    @Override
    public void run(ShardJob shard, JobLease lease) {
        int total = shard.materialIds().size();
        Scores scores = score(shard, lease, total);
        features.keep(shard, scores);
        lease.complete(() -> {
            store.completed(shard, lease.epoch(), scores);
            outbox.publish(
                    shard.completed(scores.scored().size(), scores.rejected().size()));
        });
    }

    private Scores score(ShardJob shard, JobLease lease, int total) {
        try {
            return scorer.score(shard.modelId(), shard.materialIds(), shard.miscoverage(), done -> {
                lease.check();
                lease.progress(done, total, "scoring");
            });
        } catch (UnusableModelException e) {
            throw new UnrecoverableJobException(e.getMessage());
        }
    }

    /** The campaign waits for every shard: one that failed for good is answered too, with every material rejected. */
    @Override
    public void failed(ShardJob shard, String reason) {
        var rejections = shard.materialIds().stream()
                .map(id -> new Rejection(id, "The shard could not be scored: " + reason))
                .toList();
        store.failed(shard, rejections);
        outbox.publish(shard.failed(reason));
    }
}
