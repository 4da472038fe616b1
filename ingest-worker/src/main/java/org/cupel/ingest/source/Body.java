package org.cupel.ingest.source;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an answer, to be looked through as often as needed. */
@FunctionalInterface
public interface Body {

    InputStream open() throws IOException;
}
