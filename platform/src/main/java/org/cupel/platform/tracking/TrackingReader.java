package org.cupel.platform.tracking;

import java.util.List;

/** What the tracking server knows, for people. */
public interface TrackingReader {

    /** Whether a server is configured. */
    boolean configured();

    /**
     * The newest runs, newest first.
     *
     * @param experiment name, or empty for all
     * @throws TrackingUnavailableException when the server is not configured or does not answer
     */
    List<TrackedRun> runs(String experiment, int limit);

    /** @throws TrackingUnavailableException when the server is not configured or does not answer */
    List<TrackedModel> models();
}
