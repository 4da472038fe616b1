package org.cupel.backbone.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Optional;

/**
 * One file of published weights.
 *
 * @param file its name, also in a mirror and in the cache
 * @param url its public home, or that of a zip that holds it
 * @param member path inside of the zip; null when the URL is the file itself
 * @param sha256 of the file itself, lower-case hexadecimal; null when nobody could check it yet
 * @param bytes of the file itself; 0 when unknown
 */
public record PublishedFile(
        @JsonProperty(required = true) String file,
        @JsonProperty(required = true) URI url,
        String member,
        String sha256,
        long bytes) {

    public Optional<String> zipMember() {
        return Optional.ofNullable(member);
    }

    public Optional<String> knownSha256() {
        return Optional.ofNullable(sha256);
    }

    /** What the URL gives is called so. */
    public String downloadName() {
        String path = url.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
