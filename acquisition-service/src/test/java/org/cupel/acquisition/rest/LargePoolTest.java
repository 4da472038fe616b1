package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.acquisition.ranking.KeptScores;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.acquisition.ranking.RankingRecorder;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.acquisition.ranking.ScoredPool;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class LargePoolTest {

    private static final Logger LOG = Logger.getLogger(LargePoolTest.class);
    private static final int MATERIALS = 100_020;
    private static final int RANKED = 100_000;
    private static final int REPLACEMENTS = Integer.getInteger("cupel.replacements", 3);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Inject
    Loop loop;

    @Inject
    KeptScores kept;

    @Inject
    RankingRecorder recorder;

    @Test
    void ranksAHundredThousandCandidatesWithinSecondsAndAgain() {
        UUID id = loop.campaign("large", "Ni", MATERIALS, Map.of()).id();
        loop.completeCycle(id, "large", MATERIALS);
        CampaignResponse campaign = Eventually.is(
                "first ranking", LIMIT, () -> loop.get(id), seen -> seen.phase().equals("awaiting_results"));
        assertThat(loop.rows("select count(*) from candidate_list where campaign_id = '" + campaign.id() + "'"))
                .isEqualTo(List.of(List.of("100000")));

        long start = System.nanoTime();
        loop.post("/internal/campaigns/" + campaign.id() + "/rankings", Map.of())
                .statusCode(202);
        UUID first = campaign.rankingId();
        Eventually.is(
                "second ranking",
                LIMIT,
                () -> loop.get(campaign.id()),
                seen -> !first.equals(seen.rankingId()) && seen.phase().equals("awaiting_results"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        LOG.infof("Ranking 100,000 candidates again took %d ms", took.toMillis());
        assertThat(took).isLessThan(LIMIT);
        assertThat(loop.rows("select ranked, iteration from active_learning_run_list where campaign_id = '"
                        + campaign.id() + "' order by created_at"))
                .isEqualTo(List.of(List.of("100000", "1"), List.of("100000", "1")));
        replaceScores(loop.get(id));
        pagesAreReadThroughIndices(id);
    }

    /** Scores alone: no candidate is written, and every one has the newest rank. */
    private void replaceScores(CampaignResponse campaign) {
        var random = new Random(1);
        long[] took = new long[REPLACEMENTS];
        for (int k = 0; k < took.length; k++) {
            ScoredPool scored = scored(campaign, random);
            long start = System.nanoTime();
            String key = kept.keep(campaign.id(), scored.job().rankingId(), scored.ranking());
            long written = System.nanoTime();
            assertThat(recorder.replace(scored, key)).isTrue();
            took[k] = Duration.ofNanos(System.nanoTime() - start).toMillis();
            LOG.infof(
                    "Replacing the scores of 100,000 candidates took %d ms, %d of them for the kept object",
                    took[k], Duration.ofNanos(written - start).toMillis());
            assertThat(kept.read(key)).isEqualTo(scored.ranking());
            assertThat(loop.rows("select material_id, rank from candidate_list where campaign_id = '" + campaign.id()
                            + "' order by rank limit 1"))
                    .isEqualTo(List.of(List.of(scored.ranking().get(0).entry().materialId(), "1")));
        }
        Arrays.sort(took);
        LOG.infof("Replacing the scores of 100,000 candidates took %d ms in the median", took[took.length / 2]);
        assertThat(loop.rows("select count(*), count(distinct rank), count(distinct run_id), max(version)"
                        + " from candidate_list where campaign_id = '" + campaign.id() + "' and out_of_pool is null"))
                .isEqualTo(List.of(List.of("100000", "100000", "1", "1")));
        assertThat(loop.rows("select count(*) from ranking_scores where campaign_id = '" + campaign.id() + "'"))
                .isEqualTo(List.of(List.of("100000")));
        assertThat(loop.get(campaign.id()).phase()).isEqualTo("awaiting_results");
    }

    private static ScoredPool scored(CampaignResponse campaign, Random random) {
        int[] order = IntStream.range(20, MATERIALS).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        List<ScoredEntry> ranking = IntStream.range(0, RANKED)
                .mapToObj(i -> new ScoredEntry(
                        new PoolEntry("large-" + order[i], random.nextDouble(), 0.01 + random.nextDouble()), -i / 3.0))
                .toList();
        List<PoolEntry> entries = ranking.stream().map(ScoredEntry::entry).toList();
        return new ScoredPool(
                new RankingJob(campaign.id(), UUID.randomUUID(), campaign.predictionRequestId(), campaign.modelId()),
                new RankablePool(entries, RANKED, 0, null),
                0.05,
                ranking,
                Map.of());
    }

    private void pagesAreReadThroughIndices(UUID id) {
        String page = "select * from candidate_list where campaign_id = '" + id + "' ";
        for (String query : List.of(
                page + "and rank is not null order by rank, id limit 51",
                page + "and rank is not null and rank >= 40000 and (rank > 40000 or id > '" + id
                        + "') order by rank, id limit 51",
                page + "and score is not null order by score desc, id limit 51",
                page + "and state = any ('{ranked}') and rank is not null order by rank, id limit 51",
                page + "and state = any ('{flagged}') and rank is not null order by rank, id limit 51",
                page + "and decision = any ('{MAYBE}') and score is not null order by score desc, id limit 51")) {
            String plan = loop.rows("explain analyze " + query).stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.joining("\n"));
            LOG.debug(plan);
            LOG.infof("%s: %s", query, plan.substring(plan.lastIndexOf("Execution Time")));
            assertThat(plan).as(query).doesNotContain("Seq Scan on candidates c", "Seq Scan on ranking_scores");
        }
    }
}
