package org.cupel.acquisition.attachment;

import java.time.Instant;
import java.util.Optional;

/** Which files were promised, found and named. Within a transaction. */
public interface Uploads {

    /** Notes that a link is given away; the size that was verified stays. */
    void promise(String sha256, long sizeBytes, String by, Instant at);

    Optional<Long> verifiedSize(String sha256);

    /** Whether anybody was given a link. */
    boolean promised(String sha256);

    void verified(String sha256, long sizeBytes, Instant at);

    /** @return false when it is not promised, or no longer */
    boolean named(String sha256, Instant at);

    int unnamed(String by);

    /** Locks one that was asked for before a time and is named by no result; empty when there is none that nobody holds. */
    Optional<String> lockForgotten(Instant before);

    void remove(String sha256);
}
