package org.cupel.predict.batch;

/**
 * What bounds memory.
 *
 * @param batchAtoms atoms of one inference; a larger crystal is a batch of its own
 * @param crystalAtoms atoms of the largest crystal that is scored
 * @param pageMaterials structures read from the database at a time
 */
public record BatchLimits(int batchAtoms, int crystalAtoms, int pageMaterials) {

    public BatchLimits {
        if (batchAtoms < 1 || crystalAtoms < 1 || pageMaterials < 1) {
            throw new IllegalArgumentException("batch-atoms is " + batchAtoms + ", max-atoms " + crystalAtoms
                    + ", page-materials " + pageMaterials + ". Give at least 1 for each.");
        }
    }
}
