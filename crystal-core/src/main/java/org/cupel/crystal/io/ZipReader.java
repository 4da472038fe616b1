package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;

/** A zip of what {@link FolderReader} reads from a folder. */
public final class ZipReader implements MaterialReader {

    private final CrystalChecks checks;

    public ZipReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        return LabelledFiles.read(ZipFiles.of(name, in), checks);
    }
}
