package org.cupel.train.features;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cupel.train.finetune.FeatureStore;

/** Keeps the features that were asked for last at hand: a training asks for the same ones many times. */
public final class RememberedFeatures implements FeatureStore {

    /** About 20 MB for 256 features. */
    private static final int MOST = 20_000;

    private final FeatureStore store;
    private final Map<String, float[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    };

    public RememberedFeatures(FeatureStore store) {
        this.store = store;
    }

    @Override
    public synchronized Optional<float[]> find(String backboneSha256, String structureHash) {
        float[] known = recent.get(key(backboneSha256, structureHash));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<float[]> found = store.find(backboneSha256, structureHash);
        found.ifPresent(features -> recent.put(key(backboneSha256, structureHash), features));
        return found;
    }

    @Override
    public synchronized void keep(String backboneSha256, String structureHash, float[] features) {
        store.keep(backboneSha256, structureHash, features);
        recent.put(key(backboneSha256, structureHash), features);
    }

    private static String key(String backboneSha256, String structureHash) {
        return backboneSha256 + "/" + structureHash;
    }
}
