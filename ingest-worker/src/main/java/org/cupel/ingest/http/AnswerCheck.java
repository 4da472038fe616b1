package org.cupel.ingest.http;

import java.io.IOException;
import java.io.InputStream;

/** What a source itself says about an answer with status 200, e.g. that its body tells of an error. */
@FunctionalInterface
public interface AnswerCheck {

    /** Takes every body. */
    AnswerCheck NONE = body -> Verdict.ok();

    Verdict check(Plain body) throws IOException;

    /** The bytes of an answer, whatever its compression, to be looked through as often as needed. */
    @FunctionalInterface
    interface Plain {
        InputStream open() throws IOException;
    }

    /** Whether a body is taken. */
    sealed interface Verdict {

        static Verdict ok() {
            return new Ok();
        }

        /** Asked for again, as if the server had answered 503. */
        static Verdict retry(String reason) {
            return new Retry(reason);
        }

        /** Not asked for again, as if the server had answered 400. */
        static Verdict refuse(String reason) {
            return new Refuse(reason);
        }
    }

    record Ok() implements Verdict {}

    record Retry(String reason) implements Verdict {}

    record Refuse(String reason) implements Verdict {}
}
