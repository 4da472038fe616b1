package org.cupel.acquisition.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.surrogate.correction.FeatureShard;
import org.cupel.surrogate.correction.MaterialFeatures;

/** Plays a predict-worker that leaves features in S3 as the real one does. */
@ApplicationScoped
class Predictor {

    private static final int BACKBONE = 64;

    private final Loop loop;
    private final OtherServices others;
    private final ObjectStore objects;

    Predictor(Loop loop, OtherServices others, ObjectStore objects) {
        this.loop = loop;
        this.others = others;
        this.objects = objects;
    }

    /** Ends the open training with a new champion, and predicts what is asked for. */
    UUID completeCycle(UUID campaignId, String prefix, int n) {
        UUID trainingId = loop.awaitPhase(campaignId, "training").trainingRequestId();
        UUID modelId = UUID.randomUUID();
        others.predict(modelId, prefix, 20, n);
        loop.send(new TrainingCompleted(trainingId, campaignId, "eAboveHull", modelId, true, modelId, null, null));
        UUID requestId = loop.awaitPhase(campaignId, "predicting").predictionRequestId();
        loop.shards(requestId).forEach(shard -> {
            leaveFeatures(shard);
            loop.send(Loop.completed(shard));
        });
        return modelId;
    }

    void leaveFeatures(PredictionRequested shard) {
        List<float[]> rows = new ArrayList<>();
        shard.materialIds().forEach(id -> rows.add(features(id)));
        var features = new FeatureShard(
                MaterialFeatures.BACKBONE, BACKBONE + MaterialFeatures.ELEMENTS, shard.materialIds(), rows);
        objects.put(
                FeatureShard.key(shard.requestId(), shard.modelId(), shard.shard()),
                features.toBytes(),
                FeatureShard.MEDIA_TYPE);
    }

    /** Materials of even and of odd number are two families, far from each other. */
    private static float[] features(String materialId) {
        int number = Integer.parseInt(materialId.substring(materialId.lastIndexOf('-') + 1));
        var random = new SplittableRandom(number);
        var row = new float[BACKBONE + MaterialFeatures.ELEMENTS];
        for (int j = 0; j < BACKBONE; j++) {
            row[j] = (float) (0.1 * random.nextGaussian() + (number % 2) * 5);
        }
        row[BACKBONE + 7] = 0.5f;
        row[BACKBONE + 27] = 0.5f;
        return row;
    }
}
