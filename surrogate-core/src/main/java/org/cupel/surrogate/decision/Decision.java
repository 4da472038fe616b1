package org.cupel.surrogate.decision;

/** What to do with a candidate. */
public enum Decision {
    /** Confidently stable: worth a lab's or a cluster's time. */
    KEEP,
    /** Neither: another measurement or a better model decides. */
    MAYBE,
    /** Confidently unstable. */
    KILL
}
