package org.cupel.surrogate.forest;

/**
 * A grown tree as arrays: node k splits on feature[k] at cut[k] into node left[k] and left[k] + 1; leaves have feature −1
 * and keep the mean of the first target in cut, and the rows that fell into them as leaves[left[k]].
 */
final class Tree {

    static final int LEAF = -1;

    private final int[] feature;
    private final float[] cut;
    private final int[] left;
    private final int[][] leaves;

    Tree(int[] feature, float[] cut, int[] left, int[][] leaves) {
        this.feature = feature;
        this.cut = cut;
        this.left = left;
        this.leaves = leaves;
    }

    float value(double[] row) {
        return cut[leaf(row)];
    }

    int[] rows(double[] row) {
        return leaves[left[leaf(row)]];
    }

    private int leaf(double[] row) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = row[feature[node]] < cut[node] ? left[node] : left[node] + 1;
        }
        return node;
    }
}
