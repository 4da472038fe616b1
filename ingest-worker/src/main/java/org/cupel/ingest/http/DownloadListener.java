package org.cupel.ingest.http;

import java.time.Duration;
import java.util.OptionalLong;

/** Follows a download; called by the thread that downloads, a few times a second at most. */
public interface DownloadListener {

    /** Nobody listens. */
    DownloadListener NONE = new DownloadListener() {};

    /** @param bytes of the whole body that are there, with those of earlier tries */
    default void received(long bytes, OptionalLong totalBytes) {}

    /** Before a pause that the server asked for or that a failure calls for. */
    default void retrying(int retry, String reason, Duration pause) {}

    /** After having waited for the host's turn. */
    default void waited(String host, Duration time) {}
}
