package org.cupel.gateway.webhook;

/** What a receiver made of an attempt. */
public sealed interface Attempt {

    /** Taken. */
    record Taken(int status) implements Attempt {}

    /**
     * Not taken.
     *
     * @param status null when there was no answer
     * @param gone whether the receiver wants to hear nothing more
     */
    record Failed(Integer status, String why, boolean gone) implements Attempt {}
}
