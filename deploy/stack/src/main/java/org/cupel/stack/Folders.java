package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that appear whole or not at all. */
final class Folders {
    private Folders() {}

    /** Deletes a folder and all below it; a folder that is not there is fine. */
    static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> inside = Files.walk(folder)) {
            paths = inside.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
