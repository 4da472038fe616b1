package org.cupel.launcher.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.cupel.launcher.state.StateFolder;

/** Keys of sources, in files of the state folder that only its owner may read. */
public final class SourceKeys {
    private static final String VARIABLE = "MP_API_KEY";
    private static final String FILE = "mp-api-key";

    private SourceKeys() {}

    /** Where the service looks for the key of the Materials Project; the file need not be there. */
    public static Path materialsProject(Path stateFolder) {
        return stateFolder.resolve(FILE);
    }

    /** Keeps the key of this environment, so that runs that nobody watches have it too. */
    public static void keep(StateFolder folder) throws IOException {
        String key = System.getenv(VARIABLE);
        if (key == null || key.isBlank()) {
            return;
        }
        folder.make();
        Path file = materialsProject(folder.root());
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, key.strip());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
