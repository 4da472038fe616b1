package org.cupel.surrogate.support;

/** What a model had not seen when it predicted a material. */
public enum LeaveOut {
    /** The whole family: what a new family will meet. */
    CLUSTER,
    /** The material itself, its family being known: what a new member of a known family will meet. */
    ROW
}
