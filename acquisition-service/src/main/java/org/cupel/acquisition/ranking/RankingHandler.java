package org.cupel.acquisition.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.jboss.logging.Logger;

/** Ranks a predicted pool: reads, scores and keeps outside any transaction, then makes it the campaign's ranking in one. */
@ApplicationScoped
public class RankingHandler implements JobHandler<RankingJob> {

    static final String KIND = "ranking";
    private static final Logger LOG = Logger.getLogger(RankingHandler.class);

    private final RankablePools pools;
    private final KeptScores kept;
    private final RankingRecorder recorder;

    public RankingHandler(RankablePools pools, KeptScores kept, RankingRecorder recorder) {
        this.pools = pools;
        this.kept = kept;
        this.recorder = recorder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<RankingJob> payloadType() {
        return RankingJob.class;
    }

    @Override
    public void run(RankingJob job, JobLease lease) {
        Optional<Campaign> campaign = recorder.wanted(job);
        if (campaign.isEmpty()) {
            LOG.infof("Ranking %s is not wanted any more", job.rankingId());
            return;
        }
        rank(campaign.get(), job, lease);
    }

    private void rank(Campaign campaign, RankingJob job, JobLease lease) {
        long start = System.nanoTime();
        RankablePool pool = pools.read(campaign, job);
        double incumbent = Incumbent.of(campaign.definition(), pool.bestKnown());
        List<ScoredEntry> ranking = PoolScorer.score(
                campaign.definition(),
                pool.entries(),
                incumbent,
                campaign.loop().iteration());
        lease.progress(0, ranking.size(), "storing");
        var scored = new ScoredPool(job, pool, incumbent, ranking, Map.of());
        String key = kept.keep(campaign.id(), job.rankingId(), ranking);
        lease.complete(() -> recorder.record(scored, key));
        LOG.infof(
                "Ranked %d of %d materials of campaign %s in %d ms",
                ranking.size(),
                pool.size(),
                campaign.id(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    @Override
    public void failed(RankingJob job, String reason) {
        recorder.failed(job, reason);
    }
}
