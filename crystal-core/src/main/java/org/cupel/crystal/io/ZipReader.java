package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;

/** A zip of what {@link FolderReader} reads from a folder. */
public final class ZipReader implements MaterialReader {

    private final CrystalChecks checks;
    private final String tableName;
    private final String table;

    public ZipReader(CrystalChecks checks) {
        this(checks, "", "");
    }

    /**
     * For structures whose labels were published beside them, as those of OBELiX.
     *
     * @param tableName of the CSV, for messages
     * @param table its text; where it is empty, a CSV within the zip is used
     */
    public ZipReader(CrystalChecks checks, String tableName, String table) {
        this.checks = checks;
        this.tableName = tableName;
        this.table = table;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        FileSet files = ZipFiles.of(name, in);
        return table.isEmpty()
                ? LabelledFiles.read(files, checks)
                : LabelledFiles.read(files, () -> LabelTable.read(tableName, table), checks);
    }
}
