package org.cupel.predict.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.correction.FeatureShard;

/** Leaves what a shard's materials look like to the model in S3, for whoever corrects its predictions by results. */
@ApplicationScoped
class ShardFeatures {

    private final ObjectStore objects;

    ShardFeatures(ObjectStore objects) {
        this.objects = objects;
    }

    /** Before the shard is reported done, so that whoever hears of it finds them; another attempt writes the same again. */
    void keep(ShardJob shard, Scores scores) {
        scores.features()
                .ifPresent(features -> objects.put(
                        FeatureShard.key(shard.requestId(), shard.modelId(), shard.shard()),
                        features.toBytes(),
                        FeatureShard.MEDIA_TYPE));
    }
}
