package org.cupel.workbench.fetch;

import java.nio.file.Path;

/**
 * A file whose hash is known.
 *
 * @param verified whether the hash was expected; otherwise it was only computed
 */
public record VerifiedFile(String name, Path path, String sha256, long bytes, boolean verified) {}
