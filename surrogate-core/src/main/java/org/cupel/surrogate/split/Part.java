package org.cupel.surrogate.split;

/** Part of a data set. */
public enum Part {
    TRAIN,
    VALIDATION,
    TEST
}
