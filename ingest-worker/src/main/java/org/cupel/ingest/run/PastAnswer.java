package org.cupel.ingest.run;

/**
 * An earlier answer to the same request.
 *
 * @param etag null when the source gave none
 * @param lastModified null when the source gave none
 * @param reader that read its rows, null when none has yet
 */
public record PastAnswer(
        String rawSha256, String rawKey, String etag, String lastModified, String reader, int readerVersion) {

    boolean readBy(String otherReader, int version) {
        return otherReader.equals(reader) && version == readerVersion;
    }
}
