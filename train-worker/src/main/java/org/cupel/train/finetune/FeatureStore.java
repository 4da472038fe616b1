package org.cupel.train.finetune;

import java.util.Optional;

/** Features of crystals that a frozen backbone has seen already. */
public interface FeatureStore {

    /** Keeps nothing. */
    FeatureStore NOWHERE = new FeatureStore() {
        @Override
        public Optional<float[]> find(String backboneSha256, String structureHash) {
            return Optional.empty();
        }

        @Override
        public void keep(String backboneSha256, String structureHash, float[] features) {
            // Nothing to do.
        }
    };

    /**
     * @param backboneSha256 of the backbone's file of weights
     * @param structureHash of the crystal
     */
    Optional<float[]> find(String backboneSha256, String structureHash);

    void keep(String backboneSha256, String structureHash, float[] features);
}
