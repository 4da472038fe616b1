package org.cupel.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret in a file, as container platforms mount it. */
final class SecretFile {

    private SecretFile() {}

    /** Without the end of line that editors leave. */
    static String read(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    name + "-file names " + file + ", which cannot be read (" + e
                            + "). Check that the file is there and that this user may read it.",
                    e);
        }
    }
}
