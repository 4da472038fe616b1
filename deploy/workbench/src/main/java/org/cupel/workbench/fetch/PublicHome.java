package org.cupel.workbench.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.workbench.console.Terminal;

/** The address that the registry gives. */
public final class PublicHome implements WeightSource {

    private final Set<Path> resumed = new HashSet<>();

    @Override
    public Path get(PublishedFile file, Path folder) throws IOException {
        Path part = part(file, folder);
        Download download = new Download(file.url(), part);
        if (download.resumes()) {
            resumed.add(part);
        }
        Terminal.note((download.resumes() ? "Going on with " : "Fetching ") + file.url());
        download.run();
        return part;
    }

    /** A file put together from two tries can be wrong although its home has the right one. */
    @Override
    public boolean forget(PublishedFile file, Path folder) throws IOException {
        Path part = part(file, folder);
        Files.deleteIfExists(part);
        return resumed.remove(part);
    }

    private static Path part(PublishedFile file, Path folder) {
        return folder.resolve(file.downloadName() + ".part");
    }
}
