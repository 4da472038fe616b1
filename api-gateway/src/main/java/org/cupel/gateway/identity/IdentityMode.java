package org.cupel.gateway.identity;

/** Who is let in. */
public enum IdentityMode {
    /** Whoever reaches the port, as a local admin; on a loopback address only. */
    OPEN,
    /** Whoever shows a key. */
    KEYS
}
