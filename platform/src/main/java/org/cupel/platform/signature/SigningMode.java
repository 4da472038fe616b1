package org.cupel.platform.signature;

/** What becomes of a model that nobody vouches for. */
public enum SigningMode {
    /** It is refused, and a service without keys does not start. */
    STRICT,
    /** It is used, and the log says so. What is wrong, rather than absent, is refused all the same. */
    LENIENT
}
