package org.cupel.surrogate.forest;

/**
 * Extremely randomised trees that learn several targets together: what a tree says of a row are the rows it learnt from that
 * fell into the same leaf, with all that is known of them, so that what goes together stays together.
 *
 * @see <a href="https://doi.org/10.1007/s10994-006-6226-1">Geurts, Ernst and Wehenkel 2006</a>
 * @see <a href="https://doi.org/10.1016/j.patcog.2012.09.023">Kocev et al. 2013, Tree ensembles for predicting structured outputs</a>
 */
public final class JointTrees {

    private final Tree[] trees;

    private JointTrees(Tree[] trees) {
        this.trees = trees;
    }

    /**
     * Learns from finite features and values; O(trees × rows × features per split × targets × depth).
     *
     * @param rows [n][d] features
     * @param targets [targets][n] what is learnt, each as important as its variance
     */
    public static JointTrees fit(double[][] rows, double[][] targets, ForestSettings settings, long seed) {
        for (double[] target : targets) {
            ExtraTrees.requireSound(rows, target);
        }
        return new JointTrees(ExtraTrees.grown(rows, targets, settings, seed));
    }

    /** Those of the rows learnt from that one tree takes this row for; at least one; O(depth). */
    public int[] likeness(int tree, double[] row) {
        return trees[tree].rows(row).clone();
    }

    public int size() {
        return trees.length;
    }
}
