package org.cupel.crystal.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cupel.crystal.check.CrystalChecks;

/**
 * A folder of CIF, POSCAR or pymatgen JSON files, with at most one CSV table of labels among them.
 *
 * <p>The table has a header. One column names the structure: {@code file} (or {@code filename}, {@code path}) by file
 * name, with or without extension, and {@code material_id} (or {@code id}, {@code name}) by id; with both, the file is
 * looked up and the id given to it. Columns that are a {@link MaterialProperty} are labels, with a unit if need be:
 * {@code e_above_hull[meV/atom]}. An empty cell is an unknown label; other columns are ignored.
 */
public final class FolderReader {

    /** The earliest time a zip can hold, and free of time zones. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final CrystalChecks checks;

    public FolderReader(CrystalChecks checks) {
        this.checks = checks;
    }

    /**
     * Reads lazily in order of file names; close the stream.
     *
     * @throws UnreadableSourceException if the table of labels cannot be trusted: unknown unit, no column that names the
     *     structure, or two tables
     */
    public Stream<ReadOutcome> read(Path folder) throws IOException {
        return LabelledFiles.read(new FolderFiles(folder), checks);
    }

    /** Packs {@code folder} for {@link ZipReader}. The same files give the same bytes, whenever they are packed. */
    public static void pack(Path folder, OutputStream out) throws IOException {
        try (FolderFiles files = new FolderFiles(folder);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : files.names()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EARLIEST);
                zip.putNextEntry(entry);
                Files.copy(folder.resolve(name), zip);
                zip.closeEntry();
            }
        }
    }
}
