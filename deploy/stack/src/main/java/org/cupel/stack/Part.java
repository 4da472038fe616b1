package org.cupel.stack;

import java.io.IOException;
import java.time.Duration;

/** One server process of the stack: how to start it, and how to tell that it is up. */
public interface Part {
    /** Lower case with hyphens; also the name of its log. */
    String name();

    /** Where it listens on the loopback address; 0 when it does not. */
    int port();

    /** Makes what the process needs on disk. Called before every start, also after a crash. */
    void prepare() throws IOException;

    Command command();

    /** Cheap enough to be asked every few seconds; false while it starts, never an exception. */
    boolean ready();

    /** Roles, topics and the like, made in the running server. Called after every start, so it changes nothing twice. */
    default void furnish() throws IOException {}

    /** False while {@link #prepare()} still has to download and unpack, which takes minutes. */
    default boolean installed() {
        return true;
    }

    /** Whether the rest is of no use without it. */
    default boolean required() {
        return true;
    }

    /** Longest wait for {@link #ready()}. */
    default Duration startLimit() {
        return Duration.ofSeconds(90);
    }

    /** Longest wait between the request to stop and SIGKILL. */
    default Duration stopLimit() {
        return Duration.ofSeconds(10);
    }
}
