package org.cupel.workbench.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.workbench.console.WorkException;

/** A folder that stands in for the public homes: it holds the files, or the archives that hold them. */
public final class MirrorFolder implements WeightSource {

    private final Path mirror;

    public MirrorFolder(Path mirror) {
        this.mirror = mirror;
    }

    @Override
    public Path get(PublishedFile file, Path folder) {
        Path plain = mirror.resolve(file.file());
        if (Files.isRegularFile(plain)) {
            return plain;
        }
        Path archive = mirror.resolve(file.downloadName());
        if (file.zipMember().isPresent() && Files.isRegularFile(archive)) {
            return archive;
        }
        throw new WorkException("The mirror " + mirror + " has no '" + file.file() + "'"
                + (file.zipMember().isPresent() ? " and no '" + file.downloadName() + "'" : "")
                + ". Put there what " + file.url() + " gives.");
    }

    @Override
    public boolean forget(PublishedFile file, Path folder) {
        return false;
    }
}
