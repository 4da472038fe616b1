package org.cupel.surrogate.forest;

/**
 * A grown tree as arrays: node k splits on feature[k] at cut[k] into node left[k] and left[k] + 1; leaves have feature −1
 * and keep their value in cut.
 */
final class Tree {

    static final int LEAF = -1;

    private final int[] feature;
    private final float[] cut;
    private final int[] left;

    Tree(int[] feature, float[] cut, int[] left) {
        this.feature = feature;
        this.cut = cut;
        this.left = left;
    }

    float value(double[] row) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = row[feature[node]] < cut[node] ? left[node] : left[node] + 1;
        }
        return cut[node];
    }
}
