package org.cupel.surrogate.batch;

/** A candidate under consideration, with what is known of its nearness to others so far. */
final class Considered {

    final int row;
    final double worth;

    /** ≤ 0; with more chosen it only falls, so an old one is an upper bound. */
    double discount;

    /** How many of the chosen the discount takes in. */
    int seen;

    /** What a repulsion keeps per chosen one. */
    float[] memory = new float[0];

    Considered(int row, double worth) {
        this.row = row;
        this.worth = worth;
    }

    double value() {
        return worth + discount;
    }
}
