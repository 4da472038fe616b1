package org.cupel.surrogate.forest;

/**
 * How a forest grows.
 *
 * @param trees number of trees
 * @param featureShare share of the features that are looked at per split, in (0, 1]
 * @param minimumLeaf fewest training rows in a leaf
 */
public record ForestSettings(int trees, double featureShare, int minimumLeaf) {

    /** A hundred fully grown trees, a third of the features per split: Breiman's advice for regression. */
    public static final ForestSettings DEFAULT = new ForestSettings(100, 1.0 / 3, 1);

    /** For {@link JointTrees}: a leaf is a few results that a row may be like. */
    public static final ForestSettings JOINT = new ForestSettings(100, 1.0 / 3, 3);

    public ForestSettings {
        if (trees < 1 || minimumLeaf < 1 || !(featureShare > 0) || featureShare > 1) {
            throw new IllegalArgumentException("A forest of " + trees + " trees with " + featureShare
                    + " of the features per split and leaves of " + minimumLeaf
                    + " rows cannot grow. Give at least one tree, a share in (0, 1] and leaves of at least one row.");
        }
    }
}
