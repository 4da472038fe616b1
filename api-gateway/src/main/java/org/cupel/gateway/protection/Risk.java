package org.cupel.gateway.protection;

/** Settings that are unsafe where others than friends come near. */
public enum Risk {
    OPEN_DOOR,
    PLAIN_HTTP,
    ANY_ORIGIN,
    ANY_PROXY,
    DEFAULT_PASSWORD,
    NO_RATE_LIMIT,
    /** Webhooks may go in plain to programs on this machine. */
    PLAIN_WEBHOOKS
}
