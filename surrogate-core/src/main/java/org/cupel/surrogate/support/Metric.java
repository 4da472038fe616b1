package org.cupel.surrogate.support;

/** How distances add up over dimensions. */
enum Metric {
    EUCLIDEAN,
    MANHATTAN;

    double finish(double sum) {
        return this == EUCLIDEAN ? Math.sqrt(sum) : sum;
    }
}
