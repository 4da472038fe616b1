package org.cupel.ingest.source;

import java.io.IOException;
import java.util.Optional;

/** Tells an answer from an error message that came with status 200. */
@FunctionalInterface
public interface AnswerCheck {

    /** What the error message says, empty for an answer. */
    Optional<String> problem(Body body) throws IOException;

    static AnswerCheck none() {
        return body -> Optional.empty();
    }
}
