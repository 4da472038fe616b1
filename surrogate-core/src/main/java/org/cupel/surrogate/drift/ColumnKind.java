package org.cupel.surrogate.drift;

/** What a column is about, since drift of each means something else. */
public enum ColumnKind {
    /** Of the materials themselves: element fractions, atoms per cell, volume per atom. */
    INPUT,
    /** What a backbone makes of them. */
    FEATURE,
    /** What the model says of them. */
    PREDICTION,
    /** What it got wrong, once results are there. */
    RESIDUAL
}
