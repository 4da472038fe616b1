package org.cupel.ingest.run;

/**
 * What a run moved.
 *
 * @param fetched answers that brought something else than the last one from the same address
 * @param stored of them, those with bytes that S3 did not have
 * @param notModified answers that nothing changed, by the word of the server or byte for byte
 * @param retried requests beyond the first for an answer
 * @param bytes of the bodies as they were sent
 */
public record Traffic(int fetched, int stored, int notModified, int retried, long bytes) {

    public static final Traffic NONE = new Traffic(0, 0, 0, 0, 0);

    static Traffic notModified(int retries) {
        return new Traffic(0, 0, 1, retries, 0);
    }

    static Traffic same(int retries, long bytes) {
        return new Traffic(0, 0, 1, retries, bytes);
    }

    static Traffic fetched(boolean stored, int retries, long bytes) {
        return new Traffic(1, stored ? 1 : 0, 0, retries, bytes);
    }
}
