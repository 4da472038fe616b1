package org.cupel.platform.objectstore;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Objects that others write and read without a service in between: by links that are good for a while. */
public interface ObjectLinks {

    /** A link under which exactly this content can be put, once: what is there is not replaced. */
    UploadLink upload(String key, UploadTerms terms, Duration validFor);

    /**
     * A link that answers with the object as a file to save.
     *
     * @param fileName any text; what a header or a file system might stumble over is left out
     * @param mediaType told only when no browser would run such content; otherwise it is bytes
     */
    URI download(String key, String fileName, String mediaType, Duration validFor);

    /** What lies under a key, empty when nothing does. */
    Optional<ObjectFacts> describe(String key);
}
