package org.cupel.workbench.fetch;

import java.io.IOException;
import java.nio.file.Path;
import org.cupel.backbone.registry.PublishedFile;

/** Where files of weights come from. */
public interface WeightSource {

    /**
     * Puts the file, of which nothing is verified yet, into a folder.
     *
     * @return the file, or the zip that holds it
     */
    Path get(PublishedFile file, Path folder) throws IOException;

    /** After a file turned out to be wrong: whether a new try makes sense. */
    boolean forget(PublishedFile file, Path folder) throws IOException;
}
