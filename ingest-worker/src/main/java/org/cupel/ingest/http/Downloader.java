package org.cupel.ingest.http;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Gets answers politely and whole: at a host's pace, again after failures, on where it broke off.
 *
 * <p>Bodies go to disk as they come. A body is returned only when it is complete and has passed every check.
 */
public class Downloader {

    /** What all downloads share. */
    record Parts(HttpLimits limits, Hosts hosts, Exchange exchange, Clock clock) {}

    private final Parts parts;

    public Downloader(HttpLimits limits, Clock clock) {
        this.parts = new Parts(limits, new Hosts(limits, clock), new Exchange(limits.timeOuts()), clock);
    }

    /**
     * Blocks until the answer is complete.
     *
     * @param spoolFile where the body goes; what an earlier call left there is continued if it is of the same request,
     *     also when that call's process died
     * @throws SourceRefusedException if asking again would not help
     * @throws SourceUnavailableException if it may help later; what arrived stays in {@code spoolFile}
     */
    public Answer get(Request request, Path spoolFile, DownloadListener listener)
            throws SourceRefusedException, SourceUnavailableException, InterruptedException {
        return new Download(parts, request, new SpoolFile(spoolFile), listener).run();
    }

    /** Deletes a spool file and what is noted beside it. */
    public void discard(Path spoolFile) {
        new SpoolFile(spoolFile).discard();
    }
}
