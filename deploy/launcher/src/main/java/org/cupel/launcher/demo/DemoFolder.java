package org.cupel.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;

/**
 * The demo's use of the state folder: it starts from nothing, and never on top of somebody's data.
 *
 * <p>A folder that an earlier demo made carries a mark and may be emptied; any other is left alone.
 */
final class DemoFolder {

    private final StateFolder folder;

    DemoFolder(StateFolder folder) {
        this.folder = folder;
    }

    /** Returns where the demo may put its files. */
    Path prepare() throws IOException {
        if (folder.state().filter(StackState::supervised).isPresent()) {
            throw new DemoException("Cupel runs from " + folder.root()
                    + ". Maybe stop it first (./cupel down), or give the demo a folder of its own: --state DIR.");
        }
        if (Files.exists(mark())) {
            empty();
        } else if (Files.exists(folder.root().resolve("data"))) {
            throw new DemoException(
                    folder.root() + " holds data that no demo made. Give the demo a folder of its own: --state DIR.");
        }
        folder.make();
        Files.writeString(mark(), "Made by ./cupel demo; the next demo empties this folder.\n");
        return folder.root().resolve("demo");
    }

    private Path mark() {
        return folder.root().resolve("demo.mark");
    }

    /** The mark goes last: a demo killed in between leaves a folder that can still be told. */
    private void empty() throws IOException {
        List<Path> paths;
        try (Stream<Path> inside = Files.walk(folder.root())) {
            paths = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            if (!path.equals(mark()) && !path.equals(folder.root())) {
                Files.deleteIfExists(path);
            }
        }
    }
}
