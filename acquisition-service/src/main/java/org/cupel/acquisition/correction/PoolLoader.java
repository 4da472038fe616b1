package org.cupel.acquisition.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.acquisition.ranking.RankablePools;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.surrogate.correction.FeatureShard;
import org.cupel.surrogate.correction.PoolSpace;
import org.jboss.logging.Logger;

/** Reads a pool with its predictions from the tables and its features from S3, in two walks over the shards. */
@ApplicationScoped
class PoolLoader {

    private static final Logger LOG = Logger.getLogger(PoolLoader.class);
    private static final int SAMPLED = 4000;

    private final RankablePools pools;
    private final CorrectionData data;
    private final PoolShards shards;

    PoolLoader(RankablePools pools, CorrectionData data, PoolShards shards) {
        this.pools = pools;
        this.data = data;
        this.shards = shards;
    }

    CorrectablePool load(Campaign campaign, Basis basis) {
        long start = System.nanoTime();
        Property property = campaign.definition().property();
        Map<String, Predicted> predicted = new HashMap<>();
        data.predictions(basis, property).forEach(one -> predicted.put(one.materialId(), one));
        var job = new RankingJob(campaign.id(), basis.runId(), basis.predictionRequestId(), basis.modelId());
        RankablePool rankable = pools.read(campaign, job);
        CorrectablePool pool = describe(rankable, predicted, basis);
        LOG.infof(
                "Features of %d of %d materials of campaign %s are at hand after %d ms",
                pool.size(),
                rankable.size(),
                campaign.id(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return pool;
    }

    private CorrectablePool describe(RankablePool rankable, Map<String, Predicted> predicted, Basis basis) {
        int count = data.shards(basis);
        var sample = new Sample(Math.max(1, predicted.size() / SAMPLED));
        shards.forEach(basis, count, shard -> sample.add(shard, predicted));
        List<Predicted> described = new ArrayList<>();
        try (FeatureFile file = FeatureFile.open()) {
            if (!sample.rows.isEmpty()) {
                PoolSpace space = PoolSpace.learn(sample.rows);
                shards.forEach(basis, count, shard -> {
                    if (sample.alike(shard)) {
                        project(shard, space, predicted, described, file);
                    }
                });
            }
            return new CorrectablePool(rankable, sample.kind, described, file.map());
        }
    }

    private static void project(
            FeatureShard shard,
            PoolSpace space,
            Map<String, Predicted> predicted,
            List<Predicted> described,
            FeatureFile file) {
        for (int i = 0; i < shard.ids().size(); i++) {
            Predicted one = predicted.get(shard.ids().get(i));
            if (one != null && finite(shard.rows().get(i))) {
                described.add(one);
                file.add(space.of(shard.rows().get(i)));
            }
        }
    }

    private static boolean finite(float[] row) {
        for (float value : row) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Every so many rows of all shards that look like the first. */
    private static final class Sample {

        private final int stride;
        private final List<float[]> rows = new ArrayList<>();
        private String kind;
        private int width;
        private int seen;

        Sample(int stride) {
            this.stride = stride;
        }

        void add(FeatureShard shard, Map<String, Predicted> predicted) {
            if (kind == null && !shard.ids().isEmpty()) {
                kind = shard.kind();
                width = shard.width();
            }
            if (!alike(shard)) {
                return;
            }
            for (int i = 0; i < shard.ids().size(); i++) {
                float[] row = shard.rows().get(i);
                if (predicted.containsKey(shard.ids().get(i)) && finite(row) && seen++ % stride == 0) {
                    rows.add(row);
                }
            }
        }

        boolean alike(FeatureShard shard) {
            return shard.kind().equals(kind) && shard.width() == width;
        }
    }
}
