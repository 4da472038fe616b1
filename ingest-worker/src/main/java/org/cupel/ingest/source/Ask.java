package org.cupel.ingest.source;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a source wants it made.
 *
 * @param secrets headers that are neither logged nor stored
 * @param form what the answer must be; anything else is asked for again
 * @param md5 published for the file, null when none is
 * @param check tells an error message that came as an answer
 */
public record Ask(URI uri, Map<String, String> secrets, Form form, String md5, AnswerCheck check) {

    /** What an answer must look like. */
    public enum Form {
        /** A page: one whole JSON document. */
        JSON,
        /** A file: taken up where it broke off. */
        FILE
    }

    public Ask {
        secrets = Map.copyOf(secrets);
    }

    public static Ask json(URI uri, Map<String, String> secrets, AnswerCheck check) {
        return new Ask(uri, secrets, Form.JSON, null, check);
    }

    public static Ask file(URI uri, String md5) {
        return new Ask(uri, Map.of(), Form.FILE, md5, AnswerCheck.none());
    }

    public Optional<String> publishedMd5() {
        return Optional.ofNullable(md5);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return form + " " + uri;
    }
}
