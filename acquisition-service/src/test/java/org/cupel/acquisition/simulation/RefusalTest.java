package org.cupel.acquisition.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Definitions;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.acquisition.ranking.ScoredPool;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingCompleted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the loop refuses leaves everything as it was. */
class RefusalTest {

    private static final UUID MODEL = new UUID(1, 1);

    private long ids;
    private final SimService service = new SimService(6, false, () -> new UUID(9, ids++));
    private UUID campaignId;

    @BeforeEach
    void aPredictedPool() {
        service.labelled = 50;
        Campaign campaign = service.campaigns.create(Definitions.some().build()).campaign();
        campaignId = campaign.id();
        service.state.champions.add(MODEL);
        service.trainingIntake.trainingEnded(new TrainingCompleted(
                campaign.loop().trainingRequestId(), campaignId, "eAboveHull", MODEL, true, MODEL, null, null));
        List<PredictionRequested> shards =
                service.state.predictions.get(campaign().loop().predictionRequestId());
        shards.forEach(shard -> service.predictionIntake.shardCompleted(new PredictionCompleted(
                shard.requestId(),
                campaignId,
                MODEL,
                shard.shard(),
                shard.shards(),
                shard.materialIds().size(),
                0,
                null)));
        assertThat(campaign().loop().in(Phase.RANKING)).isTrue();
    }

    @Test
    void aScoreThatIsNoNumberIsNotRanked() {
        RankingJob job = service.state.rankingJobs.get(campaign().loop().rankingId());
        List<ScoredEntry> ranking = List.of(
                new ScoredEntry(new PoolEntry("m-000", 0.1, 0.1), 1),
                new ScoredEntry(new PoolEntry("m-001", 0.1, 0.1), Double.NaN));
        var pool = new RankablePool(ranking.stream().map(ScoredEntry::entry).toList(), 2, 0, null);
        service.state.outbox.clear();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.recorder.record(new ScoredPool(job, pool, 0.05, ranking, Map.of()), "key"))
                .withMessageContaining("m-001")
                .withMessageContaining("Leave the candidate out");

        assertThat(campaign().loop().in(Phase.RANKING)).isTrue();
        assertThat(service.state.runs).isEmpty();
        assertThat(service.state.candidates).isEmpty();
        assertThat(service.state.outbox).isEmpty();
    }

    private Campaign campaign() {
        return service.state.campaigns.get(campaignId);
    }
}
