package org.cupel.train.finetune;

import java.util.Optional;

/** Features of crystals that a frozen backbone has seen already. */
public interface FeatureStore {

    /**
     * @param backboneSha256 of the backbone's file of weights
     * @param structureHash of the crystal
     */
    Optional<float[]> find(String backboneSha256, String structureHash);

    void keep(String backboneSha256, String structureHash, float[] features);
}
