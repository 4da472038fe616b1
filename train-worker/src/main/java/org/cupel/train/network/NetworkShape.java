package org.cupel.train.network;

/**
 * What fixes the tensors of one ensemble member.
 *
 * @param hidden width of an atom's state
 * @param convolutions number of graph convolutions
 * @param headWidth width of the hidden layer after pooling
 * @param neighbours K, neighbours per atom
 * @param cutoffAngstrom radius of the neighbour search and end of the distance basis
 * @param basisStepAngstrom distance between two Gaussians of the basis and their width
 */
public record NetworkShape(
        int hidden, int convolutions, int headWidth, int neighbours, double cutoffAngstrom, double basisStepAngstrom) {

    /** Rows of the element table: row Z is element Z, row 0 is never used. */
    public static final int ELEMENT_ROWS = 119;

    /** Outputs of the head: q50, the two raw quantile offsets, and the two stability logits. */
    public static final int OUTPUTS = 5;

    public NetworkShape {
        if (hidden < 1 || convolutions < 1 || headWidth < 1 || neighbours < 1) {
            throw new IllegalArgumentException("hidden=" + hidden + ", convolutions=" + convolutions + ", head width="
                    + headWidth + " and neighbours=" + neighbours + " must all be at least 1.");
        }
    }

    public static NetworkShape standard() {
        return new NetworkShape(64, 3, 128, 12, 8.0, 0.2);
    }

    /** Gaussians in the distance basis, both ends included. */
    public int basisSize() {
        return (int) Math.round(cutoffAngstrom / basisStepAngstrom) + 1;
    }
}
