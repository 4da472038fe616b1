package org.cupel.ingest.http;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * One answer wanted, by GET.
 *
 * @param headers sent to the origin of {@code uri} alone; keys go here, so they are neither logged nor stored
 * @param etag of the version already held, or empty
 * @param lastModified of the version already held as its server told it, or empty
 * @param checksum published, or {@link Checksum#NONE}
 */
public record Request(
        URI uri,
        Map<String, String> headers,
        String etag,
        String lastModified,
        Checksum checksum,
        Content content,
        AnswerCheck check) {

    public Request {
        headers = Map.copyOf(headers);
        etag = Objects.requireNonNullElse(etag, "");
        lastModified = Objects.requireNonNullElse(lastModified, "");
        checksum = Objects.requireNonNullElse(checksum, Checksum.NONE);
        if (!Origin.isHttp(uri)) {
            throw new IllegalArgumentException(
                    "'" + uri + "' cannot be downloaded. Give an address that begins with http:// or https://.");
        }
    }

    /** A page of JSON; starts over when it breaks off. */
    public static Request page(URI uri) {
        return of(uri, Content.JSON);
    }

    /** A file that goes on where it broke off. */
    public static Request file(URI uri, Content content) {
        return of(uri, content);
    }

    private static Request of(URI uri, Content content) {
        return new Request(uri, Map.of(), "", "", Checksum.NONE, content, AnswerCheck.NONE);
    }

    public Request withHeaders(Map<String, String> secretHeaders) {
        return new Request(uri, secretHeaders, etag, lastModified, checksum, content, check);
    }

    /** Only if it is no longer this version; both may be null or empty. */
    public Request unless(String heldEtag, String heldLastModified) {
        return new Request(uri, headers, heldEtag, heldLastModified, checksum, content, check);
    }

    public Request withChecksum(Checksum published) {
        return new Request(uri, headers, etag, lastModified, published, content, check);
    }

    public Request withCheck(AnswerCheck ownCheck) {
        return new Request(uri, headers, etag, lastModified, checksum, content, ownCheck);
    }

    boolean conditional() {
        return !etag.isEmpty() || !lastModified.isEmpty();
    }

    /** Without the values of headers. */
    @Override
    public String toString() {
        return "Request[" + uri + ", " + content + ", headers " + headers.keySet() + "]";
    }
}
