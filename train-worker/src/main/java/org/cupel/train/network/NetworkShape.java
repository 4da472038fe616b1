package org.cupel.train.network;

import org.cupel.surrogate.task.Pooling;

/**
 * What fixes the tensors of one ensemble member.
 *
 * @param hidden width of an atom's state
 * @param convolutions number of graph convolutions
 * @param headWidth width of the hidden layer after pooling
 * @param neighbours K, neighbours per atom
 * @param cutoffAngstrom radius of the neighbour search and end of the distance basis
 * @param basisStepAngstrom distance between two Gaussians of the basis and their width
 * @param pooling of the atoms' states; weights written before there was a choice have none and mean {@code MEAN}
 */
public record NetworkShape(
        int hidden,
        int convolutions,
        int headWidth,
        int neighbours,
        double cutoffAngstrom,
        double basisStepAngstrom,
        Pooling pooling) {

    /** Rows of the element table: row Z is element Z, row 0 is never used. */
    public static final int ELEMENT_ROWS = 119;

    /** Outputs of the head: q50, the two raw quantile offsets, and the two stability logits. */
    public static final int OUTPUTS = 5;

    public NetworkShape {
        pooling = pooling == null ? Pooling.MEAN : pooling;
        if (hidden < 1 || convolutions < 1 || headWidth < 1 || neighbours < 1) {
            throw new IllegalArgumentException("hidden=" + hidden + ", convolutions=" + convolutions + ", head width="
                    + headWidth + " and neighbours=" + neighbours + " must all be at least 1.");
        }
    }

    /** Pools by mean. */
    public NetworkShape(
            int hidden,
            int convolutions,
            int headWidth,
            int neighbours,
            double cutoffAngstrom,
            double basisStepAngstrom) {
        this(hidden, convolutions, headWidth, neighbours, cutoffAngstrom, basisStepAngstrom, Pooling.MEAN);
    }

    public NetworkShape with(Pooling other) {
        return new NetworkShape(hidden, convolutions, headWidth, neighbours, cutoffAngstrom, basisStepAngstrom, other);
    }

    public static NetworkShape standard() {
        return new NetworkShape(64, 3, 128, 12, 8.0, 0.2);
    }

    /** Gaussians in the distance basis, both ends included. */
    public int basisSize() {
        return (int) Math.round(cutoffAngstrom / basisStepAngstrom) + 1;
    }
}
