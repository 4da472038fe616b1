package org.cupel.predict.batch;

import org.cupel.crystal.graph.GraphRecipe;

/**
 * What bounds memory.
 *
 * @param batchAtoms atoms of one inference of a graph of nearest neighbours; a larger crystal is a batch of its own
 * @param crystalAtoms atoms of the largest crystal that is scored
 * @param pageMaterials structures read from the database at a time
 */
public record BatchLimits(int batchAtoms, int crystalAtoms, int pageMaterials) {

    /** An atom has 12 nearest neighbours, but about 80 within 6 Å, and networks over those keep wider states per edge. */
    private static final int RADIUS_SHARE = 16;

    public BatchLimits {
        if (batchAtoms < 1 || crystalAtoms < 1 || pageMaterials < 1) {
            throw new IllegalArgumentException("batch-atoms is " + batchAtoms + ", max-atoms " + crystalAtoms
                    + ", page-materials " + pageMaterials + ". Give at least 1 for each.");
        }
    }

    /** Atoms of one inference of such graphs. */
    public int batchAtoms(GraphRecipe recipe) {
        return recipe instanceof GraphRecipe.Nearest ? batchAtoms : Math.max(1, batchAtoms / RADIUS_SHARE);
    }
}
