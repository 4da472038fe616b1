package org.cupel.crystal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of a folder or archive. */
interface FileSet extends Closeable {

    /** Paths with forward slashes, sorted; hidden files left out. */
    List<String> names();

    InputStream open(String name) throws IOException;

    static boolean isVisible(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return false;
            }
        }
        return true;
    }
}
