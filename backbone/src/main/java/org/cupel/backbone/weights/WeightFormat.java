package org.cupel.backbone.weights;

/** One layout of files of weights. */
interface WeightFormat {

    boolean recognises(WeightFile file);

    /** @throws WeightException when the file is damaged or holds what its layout does not allow */
    Checkpoint read(WeightFile file);
}
