package org.cupel.train.reproduce;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cupel.train.finetune.FeatureStore;

/** Features that this process has seen, before those of another store, to which nothing is added. */
final class KnownFeatures implements FeatureStore {

    private final FeatureStore stored;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    /** @param stored {@link FeatureStore#NOWHERE} to compute all of them anew */
    KnownFeatures(FeatureStore stored) {
        this.stored = stored;
    }

    @Override
    public Optional<float[]> find(String backboneSha256, String structureHash) {
        float[] features = known.get(backboneSha256 + structureHash);
        return features == null ? stored.find(backboneSha256, structureHash) : Optional.of(features.clone());
    }

    @Override
    public void keep(String backboneSha256, String structureHash, float[] features) {
        known.put(backboneSha256 + structureHash, features.clone());
    }
}
