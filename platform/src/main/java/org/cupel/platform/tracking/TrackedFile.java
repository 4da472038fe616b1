package org.cupel.platform.tracking;

/**
 * A file of a run.
 *
 * @param path below the run's artifacts, with slashes
 */
public record TrackedFile(String path, long bytes) {}
