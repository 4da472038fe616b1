package org.cupel.platform.tracking;

import java.io.InputStream;
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

    /**
     * All files of a run, by path; of a run with thousands the first 1,000.
     *
     * @param mlflowRunId the server's id
     * @throws TrackingUnavailableException when the server is not configured or does not answer
     */
    List<TrackedFile> files(String mlflowRunId);

    /**
     * What a file of a run holds, as it comes in; the caller closes it.
     *
     * @param path one of {@link #files}
     * @throws TrackingUnavailableException when the server is not configured, does not answer, or keeps files elsewhere
     */
    InputStream open(String mlflowRunId, String path);
}
