package org.cupel.acquisition.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.loop.CorrectionQueue;
import org.cupel.acquisition.loop.LoopEvent;
import org.cupel.acquisition.loop.LoopService;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.CandidatesRanked;
import org.cupel.surrogate.split.PoolHash;
import org.jboss.logging.Logger;

/** Makes a finished ranking the campaign's ranking. */
@ApplicationScoped
public class RankingRecorder {

    private static final Logger LOG = Logger.getLogger(RankingRecorder.class);
    private static final int TOP = 20;

    private final Campaigns campaigns;
    private final Rankings rankings;
    private final LoopService loop;
    private final CorrectionQueue corrections;
    private final Batches batches;
    private final Outbox outbox;
    private final Clock clock;

    public RankingRecorder(
            Campaigns campaigns,
            Rankings rankings,
            LoopService loop,
            Batches batches,
            CorrectionQueue corrections,
            Outbox outbox,
            Clock clock) {
        this.campaigns = campaigns;
        this.rankings = rankings;
        this.batches = batches;
        this.loop = loop;
        this.corrections = corrections;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The campaign, when it still waits for this ranking. */
    @Transactional
    public Optional<Campaign> wanted(RankingJob job) {
        return campaigns.find(job.campaignId()).filter(campaign -> waitsFor(campaign, job));
    }

    /**
     * Makes the ranking that the campaign waits for its ranking.
     *
     * @param scoresKey where all scores are kept already
     */
    @Transactional
    public void record(ScoredPool scored, String scoresKey) {
        RankingJob job = scored.job();
        Campaign campaign = campaigns.lock(job.campaignId()).orElseThrow();
        if (!waitsFor(campaign, job)) {
            LOG.infof("Ranking %s is dropped: campaign %s went on without it", job.rankingId(), campaign.id());
            return;
        }
        RankingRun run = store(campaign, scored, scoresKey);
        corrections.rankingStored(campaign.id(), run.id());
        loop.apply(campaign.id(), new LoopEvent.RankingEnded(job.rankingId(), run.ranked()));
    }

    /**
     * Replaces a campaign's ranking by one of the same predictions with other scores, such as after a result, whatever else is
     * under way. Its job names the request and model that the campaign's last ranking was made of.
     *
     * @return false when the campaign is over or waits for a ranking by its model; nothing is changed
     */
    @Transactional
    public boolean replace(ScoredPool scored, String scoresKey) {
        RankingJob job = scored.job();
        Campaign campaign = campaigns.lock(job.campaignId()).orElseThrow();
        if (!replaceable(campaign)) {
            LOG.infof("Ranking %s is dropped: campaign %s went on without it", job.rankingId(), campaign.id());
            return false;
        }
        RankingRun run = store(campaign, scored, scoresKey);
        loop.apply(campaign.id(), new LoopEvent.RankingReplaced(job.rankingId(), run.ranked()));
        return true;
    }

    @Transactional
    public void failed(RankingJob job, String reason) {
        loop.apply(job.campaignId(), new LoopEvent.RankingFailed(job.rankingId(), reason));
    }

    private RankingRun store(Campaign campaign, ScoredPool scored, String scoresKey) {
        requireNumbers(scored);
        // Read under the lock: a candidate flagged while scores were computed is not ranked.
        Set<String> movedOn = rankings.movedOn(campaign.id());
        List<ScoredEntry> current = scored.ranking().stream()
                .filter(entry -> !movedOn.contains(entry.entry().materialId()))
                .toList();
        RankingRun run = run(campaign, scored, scoresKey, current);
        rankings.store(run, current);
        outbox.publish(event(run, current));
        return run;
    }

    /** Before anything is written. */
    private static void requireNumbers(ScoredPool scored) {
        for (ScoredEntry entry : scored.ranking()) {
            if (Double.isNaN(entry.score())) {
                throw new IllegalArgumentException(
                        "The score of " + entry.entry().materialId() + " in ranking "
                                + scored.job().rankingId() + " is NaN. Leave the candidate out of the ranking.");
            }
        }
    }

    private static boolean waitsFor(Campaign campaign, RankingJob job) {
        return campaign.loop().in(Phase.RANKING)
                && job.rankingId().equals(campaign.loop().rankingId());
    }

    private static boolean replaceable(Campaign campaign) {
        LoopState state = campaign.loop();
        boolean goesOn = state.running() || state.state() == CampaignState.PAUSED;
        return goesOn && !state.in(Phase.RANKING);
    }

    private RankingRun run(Campaign campaign, ScoredPool scored, String scoresKey, List<ScoredEntry> ranking) {
        RankingJob job = scored.job();
        Batches.Batch batch = batches.choose(campaign, job.rankingId(), ranking);
        Map<String, Object> notes = new LinkedHashMap<>(scored.notes());
        if (!scored.pool().others().isEmpty()) {
            notes.put("others", scored.pool().others());
        }
        if (batch.note() != null) {
            notes.put("batchNote", batch.note());
        }
        return new RankingRun(
                job.rankingId(),
                campaign.id(),
                campaign.loop().iteration(),
                job.modelId(),
                job.predictionRequestId(),
                campaign.definition(),
                scored.pool().size(),
                PoolHash.of(ranking.stream()
                        .map(entry -> entry.entry().materialId())
                        .toList()),
                ranking.size(),
                scored.pool().rejected(),
                scored.pool().bestKnown(),
                scored.incumbent(),
                batch.picks(),
                clock.instant(),
                scoresKey,
                notes);
    }

    private static CandidatesRanked event(RankingRun run, List<ScoredEntry> ranking) {
        List<String> top = ranking.stream()
                .limit(TOP)
                .map(scored -> scored.entry().materialId())
                .toList();
        return new CandidatesRanked(run.campaignId(), run.id(), run.modelId(), run.iteration(), run.ranked(), top);
    }
}
